import { beforeEach, describe, expect, test } from 'vitest'
import { en } from '../locales/en.ts'
import { nl } from '../locales/nl.ts'
import { renderNotice } from '../notice/index.ts'
import { notice } from './test-support/notice.ts'
import { emptyPage, optInMarkup } from './test-support/opt-in-page.ts'
import { isNoticeVisible, readNotice } from './read-back.ts'

beforeEach(emptyPage)

function shown(markup = optInMarkup()) {
  document.body.innerHTML = markup
  return document.querySelector<HTMLElement>('[data-part="root"]')!
}

describe.each([['en', en], ['nl', nl]] as const)('in %s', (locale, messages) => {
  const { text } = renderNotice(notice, locale, messages)
  const markup = optInMarkup({ locale, messages })

  test('what is read back from the page is what renderNotice says', () => {
    expect(readNotice(shown(markup))).toBe(text)
  })

  test('white space and line breaks of the markup change nothing', () => {
    const spaced = markup.replaceAll(/ (?=[^<>]*<)/g, '\n\t  ').replaceAll('<span data-notice-part>', '<span data-notice-part>\n\u00a0 ')
    expect(spaced).not.toBe(markup)
    expect(readNotice(shown(spaced))).toBe(text)
  })

  test('elements within the words, and what is not the notice, change nothing', () => {
    const root = shown(markup.replaceAll('WhatsApp', '<b><svg aria-hidden="true"><path d=""></path></svg>Whats<i>App</i></b>'))
    root.append('Optional.', document.createElement('output'))
    expect(readNotice(root)).toBe(text)
  })

  test('composed and decomposed letters are the same words', () => {
    const accented = renderNotice({ ...notice, business: { ...notice.business, name: 'Café' } }, locale, messages).text
    expect(readNotice(shown(markup.replaceAll('Acme', 'Cafe\u0301')))).toBe(accented)
  })

  test('a word more, less or elsewhere is another text', () => {
    const root = shown(markup)
    root.querySelector('legend')!.append('!')
    expect(readNotice(root)).not.toBe(text)
    const parts = shown(markup)
    parts.querySelector('label [data-notice-part]')!.remove()
    expect(readNotice(parts)).not.toBe(text)
  })
})

describe('a notice is visible', () => {
  test('as it stands in a page', () => {
    expect(isNoticeVisible(shown())).toBe(true)
  })

  test('when it must be scrolled to', () => {
    const root = shown(`<div style="height: 5000px"></div>${optInMarkup()}`)
    expect(isNoticeVisible(root)).toBe(true)
  })

  const content = (root: HTMLElement) => root.querySelectorAll<HTMLElement>('[data-notice-part]')[2]!
  test.each<[how: string, hide: (root: HTMLElement) => void]>([
    ['one part is not displayed', (root) => void (content(root).style.display = 'none')],
    ['one part is transparent', (root) => void (content(root).style.opacity = '0')],
    ['one part is invisible', (root) => void (content(root).style.visibility = 'hidden')],
    ['one part has no size', (root) => void (content(root).style.cssText = 'display: block; width: 0; height: 0; overflow: hidden')],
    ['one part is a pixel', (root) => void (content(root).style.cssText = 'position: absolute; width: 1px; height: 1px; overflow: hidden')],
    ['all of it is hidden', (root) => void (root.hidden = true)],
    ['what is around it is transparent', (root) => void (root.parentElement!.style.opacity = '0')],
    ['it is in a closed disclosure', (root) => document.body.appendChild(document.createElement('details')).append(root)],
    ['it has left the page', (root) => root.remove()],
  ])('not when %s', (_how, hide) => {
    const root = shown(`<div>${optInMarkup()}</div>`)
    hide(root)
    expect(isNoticeVisible(root)).toBe(false)
  })
})
