import { en } from '@unticked/core/locales/en'
import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OptInForm } from './index.ts'
import { box, enterNumber, phone, press, tick } from './test-support/acts.ts'
import { notice } from './test-support/notice.ts'
import './styles.css'

const SUBMIT = 'Send me these messages'
const complaints: unknown[] = []
const uncaught = (event: ErrorEvent) => void complaints.push(event.error)

beforeEach(() => {
  complaints.length = 0
  window.addEventListener('error', uncaught)
  vi.spyOn(console, 'error').mockImplementation((...complaint) => void complaints.push(complaint))
})
afterEach(() => {
  window.removeEventListener('error', uncaught)
  cleanup()
  vi.restoreAllMocks()
  expect(complaints).toEqual([])
})

/** As browsers and their extensions do it: each text moves into two <font>, in other words or the same. */
function translate(root: Element, words: (text: string) => string): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts.filter(({ data }) => data.trim())) {
    const font = document.createElement('font')
    const inner = font.appendChild(document.createElement('font'))
    inner.textContent = words(text.data)
    text.replaceWith(font)
  }
}

function renderForm() {
  const onIssue = vi.fn()
  const submit = vi.fn(async () => undefined)
  const { container } = render(<OptInForm notice={notice} locale="en" messages={en} defaultCountry="NL" submit={submit} onIssue={onIssue} />)
  return { onIssue, submit, root: container.querySelector('fieldset')! }
}

test('the group asks translators to keep out', () => {
  const { root } = renderForm()
  expect(root.getAttribute('translate')).toBe('no')
  expect(root.translate).toBe(false)
})

test('a translated notice is refused by name, and nothing is signed', async () => {
  const { onIssue, submit, root } = renderForm()
  translate(root, (text) => text.replaceAll('order updates', 'bestelberichten'))
  await userEvent.click(page.getByRole('checkbox').first())
  await enterNumber()
  await press(SUBMIT)
  await expect.poll(() => onIssue.mock.lastCall).toEqual([{ code: 'notice_altered' }])
  expect(submit).not.toHaveBeenCalled()
  await expect.element(box(/bestelberichten/)).toBeChecked()
})

test('words that only moved into other elements are still the notice: it is signed', async () => {
  const { submit, root } = renderForm()
  translate(root, (text) => text)
  await tick()
  await enterNumber()
  await press(SUBMIT)
  await expect.poll(() => submit.mock.calls.length).toBe(1)
})

test('typing, errors and status go on working around moved text', async () => {
  const { root } = renderForm()
  await enterNumber('06 12345678')
  await expect.element(page.getByText('Acme will message')).toBeVisible()
  translate(root, (text) => text)
  await enterNumber('06 1')
  await tick()
  await press(SUBMIT)
  await expect.element(phone()).toHaveAttribute('aria-invalid', 'true')
  translate(root, (text) => text)
  await enterNumber('06 87654321')
  await expect.element(phone()).not.toHaveAttribute('aria-invalid')
  await enterNumber('')
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Country' }), '')
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Country' }), 'BR')
  await tick()
  expect(root.isConnected).toBe(true)
})
