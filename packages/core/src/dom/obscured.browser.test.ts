import { beforeEach, expect, test } from 'vitest'
import { obscuredParts } from './obscured.ts'
import { emptyPage, optInMarkup } from './test-support/opt-in-page.ts'
import { hiddenParts, type HiddenBecause } from './visibility.ts'

beforeEach(() => {
  emptyPage()
  scrollTo(0, 0)
})

function shown(around = (markup: string) => markup) {
  document.body.innerHTML = `<style></style>${around(`<div class="shop">${optInMarkup()}</div>`)}`
  return document.querySelector<HTMLElement>('[data-part="root"]')!
}
const restyle = (css: string) => void (document.querySelector('style')!.textContent = css)
const told = (root: HTMLElement) => [...new Set(obscuredParts(root).map(({ because }) => because))]
const OVER = 'position: absolute; inset: 0; z-index: 9'

test('an opt-in as it stands in a page is in nobody’s way', () => {
  expect(obscuredParts(shown())).toEqual([])
})

test.each<[how: string, css: string, because: HiddenBecause]>([
  ['words are white on a white page', 'label span { color: #fff }', 'same_colour'],
  ['words are nearly white on a page nearly white', 'body { background: #fdfdfd } legend { color: #f5f5f5 }', 'same_colour'],
  ['words have the colour of the shop around', '.shop { background: rgb(20 20 20) } fieldset { color: #111 }', 'same_colour'],
  ['the name has the colour of the page', '[data-part=brand] { color: #fff }', 'same_colour'],
  ['the logo has the colour of the page', '[data-part=logo] path { fill: #fff }', 'same_colour'],
  ['the box has neither edge nor ground', '[data-part=checkbox] { appearance: none; width: 20px; height: 20px; border: 0 }', 'same_colour'],
  ['the box has the edge of the page', '[data-part=checkbox] { appearance: none; width: 20px; height: 20px; border: 1px solid #fff; background: #fff }', 'same_colour'],
  ['something lies over it', `.shop { position: relative } .shop::after { content: ''; background: #fff; ${OVER} }`, 'covered'],
  ['it is cut out in another shape', '.shop { clip-path: circle(3px at 2px 2px) }', 'clipped'],
])('%s', (_how, css, because) => {
  const root = shown()
  restyle(css)
  expect(told(root)).toEqual([because])
})

test('a plain sheet or a picture over it covers it', () => {
  const sheet = shown((markup) => `<div style="position: relative">${markup}<div style="background: #eee; ${OVER}"></div></div>`)
  expect(told(sheet)).toEqual(['covered'])
  const picture = shown((markup) => `<div style="position: relative">${markup}<canvas style="width: 100%; height: 100%; ${OVER}"></canvas></div>`)
  expect(told(picture)).toEqual(['covered'])
})

test.each<[how: string, around: (markup: string) => string, css?: string]>([
  ['white words on a picture behind them', (markup) => `<canvas style="position: absolute; inset: 0; width: 100%; height: 100%; z-index: -1"></canvas>${markup}`, 'body { color: #fff }'],
  [
    'white words on a picture that lets clicks through',
    (markup) => `<canvas style="position: absolute; inset: 0; width: 100%; height: 100%; z-index: -1; pointer-events: none"></canvas>${markup}`,
    'body { color: #fff }',
  ],
  ['white words on a gradient', (markup) => markup, '.shop { color: #fff; background: linear-gradient(#000, #333) }'],
  ['white words on what is painted before the shop', (markup) => markup, ".shop { color: #fff; position: relative } .shop::before { content: ''; position: absolute; inset: 0; background: #000; z-index: -1 }"],
  ['a bar at the foot of the window', (markup) => `${markup}<div style="position: fixed; inset: 0; background: #eee"></div>`],
  ['a veil that lets it be seen', (markup) => `<div style="position: relative">${markup}<div style="background: rgb(0 0 0 / 0.2); ${OVER}"></div></div>`],
  ['out of view', (markup) => `<div style="height: 5000px"></div>${markup}`],
  ['scrolled out of a box', (markup) => `<div style="height: 40px; overflow: auto"><div style="height: 900px"></div>${markup}</div><p>${'more '.repeat(900)}</p>`],
  ['a box drawn by its label', (markup) => markup, "[data-part=checkbox] { appearance: none; width: 20px; height: 20px; border: 0 } label::before { content: ''; border: 2px solid #000 }"],
  ['behind a dialog that is open', (markup) => `${markup}<dialog>Wait</dialog>`],
])('%s is not reported', (_how, around, css = '') => {
  const root = shown(around)
  restyle(css)
  document.querySelector('dialog')?.showModal()
  expect(hiddenParts(root).filter(({ because }) => because !== 'too_small')).toEqual([])
  expect(obscuredParts(root)).toEqual([])
})
