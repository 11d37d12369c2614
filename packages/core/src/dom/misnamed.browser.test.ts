import { beforeEach, expect, test } from 'vitest'
import { en } from '../locales/en.ts'
import { noticeParts } from '../notice/notice-parts.ts'
import { isMisnamed } from './misnamed.ts'
import { notice } from './test-support/notice.ts'
import { emptyPage, optInMarkup } from './test-support/opt-in-page.ts'

beforeEach(emptyPage)

const { purposes } = noticeParts(notice, 'en', en)
function shown() {
  document.body.innerHTML = optInMarkup()
  const root = document.querySelector<HTMLElement>('[data-part="root"]')!
  const [box] = root.querySelectorAll<HTMLInputElement>('[data-part="checkbox"]')
  return { root, box: box!, labels: [...root.querySelectorAll<HTMLLabelElement>('label[for]')] }
}
type Page = ReturnType<typeof shown>
const set = (element: Element, name: string, value: string) => element.setAttribute(name, value)

test.each<[how: string, rename: (page: Page) => void]>([
  ['a box has a name of its own', ({ box }) => set(box, 'aria-label', 'Accept the terms')],
  ['a box is named by another element', ({ box }) => set(box, 'aria-labelledby', 'terms')],
  ['a box plays another role', ({ box }) => set(box, 'role', 'presentation')],
  ['a box is passed over', ({ box }) => set(box, 'aria-hidden', 'true')],
  ['all of it is passed over', ({ root }) => set(root, 'aria-hidden', 'true')],
  ['a line is passed over', ({ root }) => set(root.querySelector('p:has([data-notice-part])')!, 'aria-hidden', 'true')],
  ['a word is passed over', ({ root }) => set(root.querySelector('b')!, 'aria-hidden', 'true')],
  ['a statement has another name', ({ labels }) => set(labels[0]!, 'aria-label', 'Accept the terms')],
  ['a word of it has another name', ({ labels }) => set(labels[0]!.querySelector('b')!, 'aria-label', 'the terms')],
  ['words were appended to a statement', ({ labels }) => labels[0]!.append(' I accept the terms')],
  ['a second label says more', ({ box }) => {
    box.insertAdjacentHTML('beforebegin', '<label>I accept the terms</label>')
    box.previousElementSibling!.append(box)
  }],
  ['a box has no label', ({ labels }) => labels[0]!.removeAttribute('for')],
  ['two labels were exchanged', ({ labels: [one, other] }) => ([one!.htmlFor, other!.htmlFor] = [other!.htmlFor, one!.htmlFor])],
  ['a box stands for another purpose', ({ box }) => void (box.value = 'offers')],
])('L5: %s', (_how, rename) => {
  const page = shown()
  rename(page)
  expect(isMisnamed(page.root, purposes)).toBe(true)
})

test.each<[how: string, change: (page: Page) => void]>([
  ['as it stands', () => undefined],
  ['with space in its label', ({ labels }) => labels[0]!.append('\n \u00a0')],
  ['with a second label that says nothing', ({ box }) => {
    box.insertAdjacentHTML('beforebegin', '<label></label>')
    box.previousElementSibling!.append(box)
  }],
  ['with the content beside its label', ({ labels: [label] }) => label!.after(label!.lastElementChild!)],
  ['with an icon that has a name, or none', ({ labels }) => labels[0]!.insertAdjacentHTML('beforeend', '<i aria-label="WhatsApp"></i><i aria-hidden="true"></i>')],
  ['with a face that is passed over', ({ root }) => root.insertAdjacentHTML('beforeend', '<span aria-hidden="true">NL +31</span>')],
])('a box is named by its statement %s', (_how, change) => {
  const page = shown()
  change(page)
  expect(isMisnamed(page.root, purposes)).toBe(false)
})
