import { en } from '@unticked/core/locales/en'
import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reportHiddenParts } from './guard-rails.ts'
import { OptInField } from './index.ts'
import { notice } from './test-support/notice.ts'
import './styles.css'

const warned = vi.fn<(message: string, element: Element) => void>()
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(warned))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  warned.mockClear()
})

/** An opt-in on a page with a style sheet of its own. */
function show(css = '', Around: 'div' | 'dialog' = 'div') {
  const page = (hides: string) => (
    <Around className="shop">
      <style>{hides}</style>
      <form>
        <OptInField name="whatsapp" notice={notice} locale="en" messages={en} defaultCountry="NL" />
      </form>
    </Around>
  )
  const { container, rerender } = render(page(css))
  return { root: container.querySelector('fieldset')!, restyle: (other: string) => rerender(page(other)) }
}
const messages = () => warned.mock.calls.map(([message]) => message)

test.each([
  ['a box', '[data-part="checkbox"]', 'opacity: 0', 'checkbox of an opt-in can hardly be seen'],
  ['the name of the channel', '[data-part="brand"]', 'display: none', 'brand of an opt-in is not rendered'],
  ['the logo', '[data-part="logo"]', 'inline-size: 2px', 'logo of an opt-in is too small'],
  ['the statement', '[data-part="title"]', 'font-size: 4px', 'title of an opt-in is too small'],
  ['the number', '[data-part="input"]', 'position: absolute; top: -900px', 'input of an opt-in lies outside the page'],
  ['the statement by its colour', '[data-part="title"]', 'color: #fff', 'title of an opt-in has the colour of what is behind it'],
  ['the logo by its colour', '[data-part="logo"] path', 'fill: #fff', 'logo of an opt-in has the colour of what is behind it'],
  ['the box by its colours', '[data-part="checkbox"]', 'border-color: #fff', 'checkbox of an opt-in has the colour of what is behind it'],
  ['the number by its colour', '[data-part="input"]', 'color: #fff', 'input of an opt-in has the colour of what is behind it'],
  ['the opt-in from the side', '[data-part="root"]', 'clip-path: inset(0 95% 0 0)', 'checkbox of an opt-in is cut off'],
  ['the opt-in behind a sheet', 'form', 'position: relative } .shop form::after { content: ""; position: absolute; inset: 0; z-index: 2; background: #eee',
    'legend of an opt-in is covered by something else'],
  ['the noun of a purpose', '[data-part="title"] b', 'display: none', 'title of an opt-in is not rendered'],
  ['the small print', '[data-part="disclosure"]', 'block-size: 1px; overflow: hidden', 'disclosure of an opt-in is cut off'],
])('styles that hide %s are reported, with what, why and how to mend it', async (_what, part, declarations, says) => {
  show(`.shop ${part} { ${declarations} }`)
  await expect.poll(() => messages().some((message) => message.includes(says)), { timeout: 4000 }).toBe(true)
  expect(messages().every((message) => /\. (?:Remove|Give).* (?:nothing is signed|no event tells)/.test(message))).toBe(true)
  expect(warned.mock.calls[0]![1]).toBeInstanceOf(Element)
})

test('a dialog that is opened later is looked at then, and again when its styles change its size', async () => {
  const { restyle, root } = show('.shop [data-part="input"] { opacity: 0 }', 'dialog')
  await new Promise((styled) => setTimeout(styled, 1500))
  expect(messages()).toEqual([])
  root.closest('dialog')!.showModal()
  await expect.poll(messages, { timeout: 4000 }).toEqual([expect.stringContaining('input of an opt-in can hardly be seen')])
  restyle('.shop [data-part="legend"] { display: none }')
  await expect.poll(messages, { timeout: 4000 }).toEqual([expect.any(String), expect.stringContaining('legend of an opt-in is not rendered')])
})

test('each part is reported once, and again only for another reason', () => {
  const { root, restyle } = show('.shop [data-part="input"] { opacity: 0 }')
  reportHiddenParts(root)
  reportHiddenParts(root)
  expect(warned).toHaveBeenCalledTimes(1)
  restyle('.shop [data-part="input"] { display: none }')
  reportHiddenParts(root)
  expect(warned).toHaveBeenCalledTimes(2)
})

test('where a receipt has taken the place of the boxes, nothing is asked and nothing reported', () => {
  const { root } = show('.shop [data-part="legend"] { display: none }')
  for (const row of root.querySelectorAll('[data-part="purpose"]')) row.replaceChildren()
  reportHiddenParts(root)
  expect(warned).not.toHaveBeenCalled()
})

test('the look that ships, and an opt-in in a part of the page that is closed, are reported nowhere', () => {
  reportHiddenParts(show().root)
  reportHiddenParts(show('.shop { display: none }').root)
  expect(warned).not.toHaveBeenCalled()
})
