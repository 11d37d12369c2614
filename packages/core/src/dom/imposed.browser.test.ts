import { beforeEach, expect, test } from 'vitest'
import { isImposed } from './imposed.ts'
import { emptyPage, optInMarkup } from './test-support/opt-in-page.ts'

beforeEach(emptyPage)

function shown() {
  document.body.innerHTML = `<main>${optInMarkup()}</main><dialog>Wait</dialog>`
  const root = document.querySelector<HTMLElement>('[data-part="root"]')!
  return { root, input: root.querySelector<HTMLInputElement>('[data-part="input"]')!, dialog: document.querySelector('dialog')! }
}
const around = (input: HTMLElement, html: string) => {
  input.insertAdjacentHTML('beforebegin', html)
  input.previousElementSibling!.append(input)
}

test.each<[how: string, lock: (input: HTMLInputElement) => void]>([
  ['what is around it is inert', (input) => around(input, '<div inert></div>')],
  ['a fieldset around it is disabled', (input) => around(input, '<fieldset disabled></fieldset>')],
  ['neither pointer nor keyboard reaches it', (input) => (input.style.setProperty('pointer-events', 'none'), input.setAttribute('tabindex', '-1'))],
  ['styles make it inert', (input) => void input.style.setProperty('interactivity', 'inert')],
  ['styles make what is around it inert', (input) => void input.parentElement!.style.setProperty('interactivity', 'inert')],
])('H5: a number is locked where %s', (_how, lock) => {
  const { root, input } = shown()
  lock(input)
  expect(isImposed(root)).toBe(true)
})

test.each<[how: string, make: (page: ReturnType<typeof shown>) => void]>([
  ['while a modal dialog is open', ({ dialog }) => dialog.showModal()],
  ['in a page that is inert while it is busy', ({ root }) => void (root.parentElement!.inert = true)],
  ['where styles make the whole form inert', ({ root }) => void root.style.setProperty('interactivity', 'inert')],
  ['where it is passed over by Tab alone', ({ input }) => input.setAttribute('tabindex', '-1')],
])('nothing was locked %s', (_how, make) => {
  const page = shown()
  make(page)
  expect(isImposed(page.root)).toBe(false)
})
