import { beforeEach, describe, expect, test } from 'vitest'
import { en } from '../locales/en.ts'
import { nl } from '../locales/nl.ts'
import { renderNotice } from '../notice/index.ts'
import { notice } from './test-support/notice.ts'
import { emptyPage, optInMarkup } from './test-support/opt-in-page.ts'
import { readNotice } from './read-back.ts'

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
