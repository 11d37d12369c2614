import { beforeEach, describe, expect, test } from 'vitest'
import { emptyPage, optInMarkup } from './test-support/opt-in-page.ts'
import { hiddenParts, type HiddenBecause } from './visibility.ts'

beforeEach(emptyPage)

function shown(markup = optInMarkup()) {
  document.body.innerHTML = markup
  return document.querySelector<HTMLElement>('[data-part="root"]')!
}
const content = (root: HTMLElement) => root.querySelectorAll<HTMLElement>('[data-notice-part]')[2]!
const box = (root: HTMLElement) => root.querySelector<HTMLElement>('[data-part="checkbox"]')!
const input = (root: HTMLElement) => root.querySelector<HTMLElement>('[data-part="input"]')!
const style = (element: HTMLElement, css: string) => void (element.style.cssText = css)

describe('everything is seen', () => {
  test('as it stands in a page', () => {
    expect(hiddenParts(shown())).toEqual([])
  })

  test('when it must be scrolled to, in the page or in a box of it', () => {
    expect(hiddenParts(shown(`<div style="height: 5000px"></div>${optInMarkup()}`))).toEqual([])
    expect(hiddenParts(shown(`<div style="height: 100px; overflow: auto"><div style="height: 900px"></div>${optInMarkup()}</div>`))).toEqual([])
  })

  test('when it was scrolled past, in a dialog or in the page', () => {
    const root = shown(`<dialog style="height: 100px; overflow: auto">${optInMarkup()}<div style="height: 900px"></div></dialog>`)
    const dialog = root.closest('dialog')!
    dialog.showModal()
    dialog.scrollTop = 900
    expect(content(root).getBoundingClientRect().bottom).toBeLessThan(0)
    expect(hiddenParts(root)).toEqual([])
  })

  test('in a card with round corners that hides what stands over', () => {
    expect(hiddenParts(shown(`<div style="overflow: hidden; border-radius: 20px; clip-path: inset(0 round 20px)">${optInMarkup()}</div>`))).toEqual([])
  })
})

test.each<[how: string, because: HiddenBecause, hide: (root: HTMLElement) => void]>([
  ['words are not displayed', 'not_rendered', (root) => style(content(root), 'display: none')],
  ['words are invisible', 'not_rendered', (root) => style(content(root), 'visibility: hidden')],
  ['words are transparent', 'transparent', (root) => style(content(root), 'opacity: 0')],
  ['words are nearly transparent', 'transparent', (root) => style(content(root), 'opacity: 0.1')],
  ['words have a transparent colour', 'transparent', (root) => style(content(root), 'color: rgb(0 0 0 / 0.05)')],
  ['words have no size', 'too_small', (root) => style(content(root), 'display: block; width: 0; height: 0; overflow: hidden')],
  ['words are a pixel', 'too_small', (root) => style(content(root), 'position: absolute; width: 1px; height: 1px; overflow: hidden')],
  ['words are set in tiny letters', 'too_small', (root) => style(content(root), 'font-size: 4px; line-height: 20px; display: block')],
  ['words are indented away', 'clipped', (root) => style(content(root), 'display: block; text-indent: -9999px; overflow: hidden')],
  ['words are clipped away', 'clipped', (root) => style(content(root), 'display: block; clip-path: inset(100%)')],
  ['words lie off the page', 'off_page', (root) => style(content(root), 'position: absolute; left: -9999px')],
  ['the box is too small to be seen', 'too_small', (root) => style(box(root), 'width: 4px; height: 4px')],
  ['the box is replaced by a drawing', 'transparent', (root) => style(box(root), 'opacity: 0')],
  ['the number is not displayed', 'not_rendered', (root) => style(input(root), 'display: none')],
  ['all of it is hidden', 'not_rendered', (root) => void (root.hidden = true)],
  ['what is around it is transparent', 'transparent', (root) => style(root.parentElement!, 'opacity: 0')],
  ['what is around it ends before it', 'clipped', (root) => style(root.parentElement!, 'height: 10px; overflow: hidden')],
  ['it is in a closed disclosure', 'not_rendered', (root) => document.body.appendChild(document.createElement('details')).append(root)],
  ['it has left the page', 'not_rendered', (root) => root.remove()],
])('%s: %s', (_how, because, hide) => {
  const root = shown(`<div>${optInMarkup()}</div>`)
  hide(root)
  expect(hiddenParts(root).map((part) => part.because)).toContain(because)
})
