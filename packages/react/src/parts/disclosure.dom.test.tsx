import { readNotice } from '@unticked/core/dom'
import { en } from '@unticked/core/locales/en'
import { renderNotice } from '@unticked/core/notice'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { OptIn } from '../index.ts'
import { notice } from '../test-support/notice.ts'

afterEach(cleanup)
const extras = [
  { text: '{business} writes at most 4 times a month.' },
  { text: 'See the {terms}.', links: { terms: { text: 'terms', href: 'https://acme.example/terms' } } },
]
const told = { ...notice, extras: { en: extras, nl: [] } }

test('further lines stand after the privacy notice, and what is read back is what is signed', () => {
  const { container } = render(<OptIn.Root notice={told} locale="en" messages={en} name="whatsapp" />)
  const { text } = renderNotice(told, 'en', en)
  expect(readNotice(container)).toBe(text)
  expect(text.split('\n').slice(-3)).toEqual([en.privacy, `${notice.business.name} writes at most 4 times a month.`, 'See the terms.'])
})

test('every link of it leads where the notice says', () => {
  render(<OptIn.Root notice={told} locale="en" messages={en} name="whatsapp" />)
  const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])
  const { preferencesUrl, privacyUrl } = told.business
  expect(links).toEqual([[en.preferences, preferencesUrl], [en.privacy, privacyUrl], ['terms', 'https://acme.example/terms']])
})
