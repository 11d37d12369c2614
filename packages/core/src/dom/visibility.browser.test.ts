import { beforeEach, describe, expect, test } from 'vitest'
import { emptyPage, optInMarkup } from './test-support/opt-in-page.ts'
import { hiddenParts, type HiddenBecause } from './visibility.ts'

beforeEach(emptyPage)

const PICTURE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='20' height='20'%3E%3Cpath d='M0 0h20v20z'/%3E%3C/svg%3E"

function shown(markup = optInMarkup()) {
  document.body.innerHTML = markup
  return document.querySelector<HTMLElement>('[data-part="root"]')!
}
const content = (root: HTMLElement) => root.querySelectorAll<HTMLElement>('[data-notice-part]')[2]!
const box = (root: HTMLElement) => root.querySelector<HTMLElement>('[data-part="checkbox"]')!
const input = (root: HTMLElement) => root.querySelector<HTMLElement>('[data-part="input"]')!
const title = (root: HTMLElement) => root.querySelectorAll<HTMLElement>('[data-notice-part]')[1]!
const noun = (root: HTMLElement) => title(root).querySelector('b')!
const brand = (root: HTMLElement) => root.querySelector<HTMLElement>('[data-part="brand"]')!
const logo = (root: HTMLElement) => root.querySelector<SVGElement>('[data-part="logo"]')!
const style = (element: HTMLElement | SVGElement, css: string) => void (element.style.cssText = css)

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

  test('in the colour of the page behind it, where the opt-in paints a ground of its own; with a shadow; or set out over its edge', () => {
    const root = shown(`<div style="background: #111; padding-top: 200px">${optInMarkup()}</div>`)
    style(root, 'background: #fff; color: #111')
    expect(hiddenParts(root)).toEqual([])
    style(title(root), 'color: #fff; text-shadow: 0 0 2px #000')
    expect(hiddenParts(root)).toEqual([])
    style(title(root), 'color: #fff; position: relative; top: -150px')
    expect(hiddenParts(root)).toEqual([])
    style(title(root), 'background: linear-gradient(#000, #000); color: #fff')
    expect(hiddenParts(root)).toEqual([])
  })

  test('in letters that are cut out of their ground', () => {
    const root = shown()
    style(title(root), 'background: linear-gradient(90deg, #060, #006) text; color: transparent; -webkit-text-fill-color: transparent')
    expect(hiddenParts(root)).toEqual([])
  })

  test('in white on what the page paints, which is for others to judge', () => {
    expect(hiddenParts(shown(`<div style="background: #fff; color: #fff">${optInMarkup()}</div>`)).map(({ because }) => because)).not.toContain('clipped')
    const root = shown(`<div style="background: #fff">${optInMarkup()}</div>`)
    style(title(root), 'color: #fff')
    expect(hiddenParts(root)).toEqual([])
  })

  test('turned, a little smaller, a little blurred, and in the half that an inset leaves', () => {
    const root = shown(`<div style="clip-path: inset(0 0 60%)">${optInMarkup()}<div style="height: 3000px"></div></div>`)
    style(root, 'scale: 0.95; filter: blur(1px)')
    expect(hiddenParts(root)).toEqual([])
    style(root.parentElement!, '')
    style(root, 'margin: 400px; inline-size: 400px; rotate: 90deg')
    expect(hiddenParts(root)).toEqual([])
  })

  test('with a narrow letter, a line or a dot of its own in its words, and with one that has no box', () => {
    const root = shown()
    title(root).innerHTML = '<i>i</i>, <b style="display: contents">order</b> <em></em><i style="font-size: 1px">.</i>' + title(root).innerHTML
    expect(hiddenParts(root)).toEqual([])
  })

  test('in letters cut out of the ground of what is around them, close to each other', () => {
    const root = shown()
    style(title(root), 'background: linear-gradient(90deg, #060, #006) text; color: transparent; letter-spacing: -0.05em')
    expect(hiddenParts(root)).toEqual([])
  })

  test.each([
    ['a picture', `<img src="${PICTURE}" alt="" width="20" height="20">`],
    ['a drawing of lines', '<svg width="20" height="20"><g fill="none" stroke="#25d366"><path d="M0 0h20"/><path d="M0 0v20"/></g></svg>'],
    ['a drawing from elsewhere in the page', '<svg width="0" height="0"><symbol id="wa"><path d="M0 0h20v20z"/></symbol></svg><svg width="20" height="20"><use href="#wa"/></svg>'],
    ['the ground of an element', '<i class="ground"></i>'],
    ['a glyph of a font', '<i class="glyph"></i>'],
    ['an element of the page’s own', '<my-logo style="display: inline-block; width: 20px; height: 20px"></my-logo>'],
  ])('with a logo that is %s', (_what, markup) => {
    const css = `i { display: inline-block; width: 20px; height: 20px } .ground { background: url("${PICTURE}") } .glyph::before { content: "\\f232" }`
    const root = shown(`<style>${css}</style>${optInMarkup()}`)
    for (const each of root.querySelectorAll('[data-part="logo"]')) each.outerHTML = markup
    expect(hiddenParts(root)).toEqual([])
  })

  test('with a logo where no name is marked', () => {
    const root = shown()
    for (const each of root.querySelectorAll('[data-part="brand"]')) each.removeAttribute('data-part')
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
  ['words are filled with nothing', 'transparent', (root) => style(content(root), '-webkit-text-fill-color: transparent')],
  ['the logo is there and its drawing is not', 'not_rendered', (root) => style(logo(root).querySelector('path')!, 'display: none')],
  ['the logo is empty', 'not_rendered', (root) => logo(root).replaceChildren()],
  ['the logo was taken away', 'not_rendered', (root) => logo(root).remove()],
  ['an element without a picture is in its place', 'not_rendered', (root) => logo(root).replaceWith(document.createElement('span'))],
  ['a picture of nothing is in its place', 'not_rendered', (root) => logo(root).replaceWith(Object.assign(new Image(20, 20), { alt: '' }))],
  ['a picture of a pixel is in its place', 'too_small', (root) => logo(root).replaceWith(Object.assign(new Image(1, 1), { src: PICTURE }))],
  ['the name is marked no more, and stands without its logo', 'not_rendered', (root) => brand(root).replaceWith('WhatsApp')],
  ['the logo is filled with nothing', 'transparent', (root) => style(logo(root).querySelector('path')!, 'fill: transparent')],
  ['the logo is hardly filled', 'transparent', (root) => style(logo(root).querySelector('path')!, 'fill-opacity: 0.1')],
  ['the drawing in the logo is small', 'too_small', (root) => logo(root).querySelector('path')!.setAttribute('d', 'M0 0h2v2z')],
  ['words are filtered away', 'transparent', (root) => style(content(root), 'filter: opacity(5%)')],
  ['what is around it is blurred', 'transparent', (root) => style(root.parentElement!, 'filter: blur(12px)')],
  ['words have the colour of their ground', 'same_colour', (root) => style(content(root), 'color: #fff; background: #fff')],
  ['words nearly have the colour that the opt-in paints', 'same_colour', (root) => (style(root, 'background: #fff'), style(title(root), 'color: #f4f4f4'))],
  ['words nearly have the colour that it paints, and it was mixed', 'same_colour', (root) => {
    style(root, 'background: #4d4d4d')
    style(title(root), 'color: color-mix(in srgb, #000 70%, #fff)')
  }],
  ['words are filled with the colour that the opt-in paints', 'same_colour', (root) => {
    style(root, 'background: #fff')
    style(content(root), '-webkit-text-fill-color: #fff')
  }],
  ['the number has the colour of its field', 'same_colour', (root) => style(input(root), 'color: #eee; background: #eee')],
  ['all of it is drawn at a tenth of its size', 'too_small', (root) => style(root, 'transform: scale(0.1)')],
  ['words are drawn at half their size', 'too_small', (root) => style(content(root), 'display: block; line-height: 3; transform: scale(0.5)')],
  ['what is around it is turned away', 'too_small', (root) => style(root.parentElement!, 'transform: rotateX(90deg)')],
  ['what is around it is cut off before it', 'clipped', (root) => style(root.parentElement!, 'clip-path: inset(0 0 95%)')],
  ['what is around it is cut off from its side', 'clipped', (root) => style(root.parentElement!, 'clip-path: inset(0 98% 0 0)')],
  ['what is around it is cut out to nothing', 'clipped', (root) => style(root.parentElement!, 'clip-path: circle(0)')],
  ['words have no size', 'too_small', (root) => style(content(root), 'display: block; width: 0; height: 0; overflow: hidden')],
  ['words are a pixel', 'too_small', (root) => style(content(root), 'position: absolute; width: 1px; height: 1px; overflow: hidden')],
  ['words are set in tiny letters', 'too_small', (root) => style(content(root), 'font-size: 4px; line-height: 20px; display: block')],
  ['letters lie on top of each other', 'too_small', (root) => style(content(root), 'display: block; letter-spacing: -1em')],
  ['discs stand for the letters', 'not_rendered', (root) => style(content(root), '-webkit-text-security: disc')],
  ['discs stand for the number', 'not_rendered', (root) => style(input(root), '-webkit-text-security: disc')],
  ['H3: the noun is not displayed', 'not_rendered', (root) => style(noun(root), 'display: none')],
  ['H3: the noun is invisible', 'not_rendered', (root) => style(noun(root), 'visibility: hidden')],
  ['H3: the noun is transparent', 'transparent', (root) => style(noun(root), 'opacity: 0')],
  ['H3: the noun has a transparent colour', 'transparent', (root) => style(noun(root), 'color: transparent')],
  ['H3: the noun is a pixel', 'too_small', (root) => style(noun(root), 'font-size: 1px')],
  ['H3: the noun has no box, and is invisible', 'not_rendered', (root) => style(noun(root), 'display: contents; visibility: hidden')],
  ['a letter of the noun is clipped away', 'clipped', (root) => {
    noun(root).innerHTML = '<i>o</i>rder updates'
    style(noun(root).querySelector('i')!, 'display: inline-block; clip-path: inset(100%)')
  }],
  ['words are indented away', 'clipped', (root) => style(content(root), 'display: block; text-indent: -9999px; overflow: hidden')],
  ['words are clipped away', 'clipped', (root) => style(content(root), 'display: block; clip-path: inset(100%)')],
  ['words are clipped away as they were of old', 'clipped', (root) => style(content(root), 'position: absolute; clip: rect(0, 0, 0, 0)')],
  ['what is around it is clipped as it was of old', 'clipped', (root) => style(root.parentElement!, 'position: absolute; clip: rect(0, 9px, auto, auto)')],
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
