import { beforeEach, expect, test } from 'vitest'
import { hasAddedWords } from './added-words.ts'
import { emptyPage, optInMarkup } from './test-support/opt-in-page.ts'

beforeEach(emptyPage)

function shown(css: string) {
  document.body.innerHTML = `<style>${css}</style>${optInMarkup().replaceAll('<p><input', '<div data-part="purpose"><p><input')}`
  return document.querySelector<HTMLElement>('[data-part="root"]')!
}

test.each([
  ['over a statement', 'label { position: relative } label::after { content: "I accept the terms"; position: absolute; inset: 0; background: #fff }'],
  ['before a word of it', '[data-notice-part]::before { content: "Do not " }'],
  ['after an element in it', 'label > :first-child::after { content: "never" }'],
  ['before a line of a list', '[data-notice-part] { display: list-item; list-style: "Accept our terms " inside }'],
  ['as the mark of a line', '[data-notice-part] { display: list-item; list-style-position: inside } [data-notice-part]::marker { content: "Accept our terms " }'],
  ['in the row of a purpose', '[data-part="purpose"]::before { content: "Accept our terms" }'],
  ['around box and statement', '[data-part="purpose"] > p::after { content: "Accept our terms" }'],
  ['in the place of a box', '[data-part="checkbox"]::before { content: "Accept our terms" }'],
])('words %s are seen', (_, css) => expect(hasAddedWords(shown(css))).toBe(true))

test.each([
  ['nothing', ''],
  ['a box that is drawn', 'label::before { content: ""; border: 1px solid } label::after { content: "\\2713" }'],
  ['a picture', 'label::before { content: url("data:image/svg+xml,<svg/>") }'],
  ['words that are not shown', 'label::before { content: "never"; display: none }'],
  ['the number of a line', '[data-notice-part] { display: list-item; list-style: lower-roman inside }'],
  ['a word on a switch', '[data-part="checkbox"]::before { content: "ON" }'],
  ['a word at the number', '[data-part="label"]::after { content: " (required)" }'],
])('%s is none', (_, css) => expect(hasAddedWords(shown(css))).toBe(false))
