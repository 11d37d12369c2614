import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { becomes, caretAt, e164, echo, errors, field, input, keys, paste, pause, press, showField } from './test-support/field.tsx'

afterEach(cleanup)

const output = () => document.querySelector('output')!
const offer = () => document.querySelector('[data-part="suggestion"]') ?? document.createElement('p')
const accept = () => page.getByRole('button', { name: 'Use this number' })

describe('the echo', () => {
  test('says the number from left to right, in a region that was there before and speaks politely', async () => {
    showField()
    const region = output()
    input().focus()
    await keys('0612345678')
    await expect.element(echo()).toHaveTextContent('Read as +31 6 12345678')
    expect(output()).toBe(region)
    expect(region.querySelector('bdi')!.textContent).toBe('+31 6 12345678')
    expect(getComputedStyle(region.querySelector('bdi')!).direction).toBe('ltr')
    await expect.element(page.getByRole('status').first()).toHaveTextContent('Read as +31 6 12345678')
  })

  test('waits until typing has paused, and goes at once when the number changes', async () => {
    showField()
    const said: string[] = []
    input().focus()
    await keys('06123456')
    new MutationObserver(() => said.push(output().textContent)).observe(output(), { childList: true, subtree: true, characterData: true })
    await keys('78')
    expect(said.filter((text) => text !== '')).toEqual([])
    await expect.element(echo()).toBeVisible()
    await keys('{Backspace}')
    expect(output().textContent).toBe('')
  })

  test('is said once: what does not change it renders nothing anew', async () => {
    const { again } = showField()
    await paste('0612345678')
    await expect.element(echo()).toBeVisible()
    let changes = 0
    new MutationObserver((all) => (changes += all.length)).observe(output(), { childList: true, subtree: true, characterData: true })
    again({ 'aria-label': undefined })
    caretAt(2)
    input().blur()
    input().focus()
    await pause(600)
    expect(changes).toBe(0)
  })
})

describe('a doubt is said, and stops nobody', () => {
  test.each([
    ['a number that no plan knows', '+31 6 0000', 'phone_not_valid', 'This number does not seem to be in use. Check it.'],
    ['a landline', '020 624 1111', 'phone_landline', 'This looks like a landline. Check it.'],
    ['a service number', '0900 0101', 'phone_premium', 'This looks like a service number. Check it.'],
    ['an extension', '06 12345678 ext. 12', 'phone_extension', 'The extension is left out.'],
  ])('%s', async (_what, text, code, words) => {
    const { submitted, told } = showField()
    await paste(text)
    await expect.poll(() => document.querySelector(`[data-part="doubt"][data-code="${code}"]`)?.textContent?.trim()).toBe(words)
    expect(told.mock.lastCall![0]).toMatchObject({ status: 'possible', warnings: [code] })
    await press()
    await expect.poll(() => submitted.mock.calls.length).toBe(1)
  })
})

describe('a suggestion', () => {
  test.each([
    ['Mexico’s old 1', 'MX', '+52 1 55 1234 5678', '+52 55 1234 5678', '+525512345678'],
    ['Argentina’s 9', 'AR', '+54 11 2345 6789', '+54 9 11 2345 6789', '+5491123456789'],
    ['Brazil’s ninth digit', 'BR', '+55 11 6123 4567', '+55 11 96123 4567', '+5511961234567'],
  ])('%s: taken by a click, and taken back by undo', async (_what, defaultCountry, typed, meant, number) => {
    const { told } = showField({ defaultCountry })
    await paste(typed)
    await expect.poll(() => offer().textContent).toContain('Did you mean +')
    const before = e164()
    expect(before).not.toBe(number)
    await userEvent.click(accept())
    await becomes(number)
    expect(input().value.replaceAll(/[ -]/g, '')).toBe(number)
    expect(meant.replaceAll(/[ -]/g, '')).toBe(number)
    expect(document.activeElement).toBe(input())
    expect(told.mock.lastCall![0]).toMatchObject({ e164: number })
    expect(offer().textContent).toBe('')
    await keys('{ControlOrMeta>}z{/ControlOrMeta}')
    await becomes(before)
    expect(input().value).toBe(typed)
  })

  test('is taken by the keyboard', async () => {
    showField({ defaultCountry: 'MX' })
    await paste('+52 1 55 1234 5678')
    await expect.element(accept()).toBeVisible()
    await userEvent.tab()
    await expect.element(accept()).toHaveFocus()
    await keys('{Enter}')
    await becomes('+525512345678')
    await expect.element(field()).toHaveFocus()
  })

  test('is refused by going on, without a word', async () => {
    showField({ defaultCountry: 'BR' })
    await paste('+55 11 6123 4567')
    await expect.element(accept()).toBeVisible()
    input().setSelectionRange(input().value.length, input().value.length)
    await keys('8')
    expect(offer().textContent).toBe('')
    await pause(600)
    expect([input().value, offer().textContent]).toEqual(['+55 11 6123 45678', ''])
  })

  test('stands beside an error, and mends it', async () => {
    showField({ defaultCountry: 'MX' })
    await paste('+52 1 55 1234 5678')
    await expect.element(accept()).toBeVisible()
    await press()
    expect(errors()).toEqual([expect.stringMatching(/^Enter a number with fewer digits, for example /)])
    await userEvent.click(accept())
    await expect.element(echo()).toBeVisible()
    expect(errors()).toEqual([])
  })
})
