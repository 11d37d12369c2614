import axe from 'axe-core'
import { ar } from '@unticked/core/locales/ar'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { devtools } from './test-support/devtools.ts'
import { echo, errors, field, input, keys, options, paste, press, select, showField } from './test-support/field.tsx'

afterEach(cleanup)

async function violations() {
  const { violations: found } = await axe.run(document.querySelector('form')!, { rules: { 'target-size': { enabled: true } } })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

interface AxNode {
  readonly role?: { value: string }
  readonly name?: { value: string }
  readonly description?: { value: string }
  readonly value?: { value: string }
  readonly properties?: readonly { name: string; value: { value: unknown } }[]
}

/** What assistive technology gets from Chromium. */
async function tree() {
  await devtools().send('Accessibility.enable')
  const { frameTree } = (await devtools().send('Page.getFrameTree')) as { frameTree: { childFrames?: { frame: { id: string } }[] } }
  const trees = await Promise.all([...(frameTree.childFrames ?? [])].map(({ frame }) => devtools().send('Accessibility.getFullAXTree', { frameId: frame.id })))
  return trees.flatMap(({ nodes }) => nodes as AxNode[])
}

async function told() {
  const node = (await tree()).find(({ role, name }) => role?.value === 'textbox' && name?.value === 'Phone number')!
  const property = (name: string) => node.properties?.find((one) => one.name === name)?.value.value
  return { description: node.description?.value ?? '', required: property('required'), invalid: property('invalid') }
}

test('axe finds nothing: empty, understood, list filled and focused, with an offer, with an error', async () => {
  showField({ defaultCountry: 'MX' })
  expect(await violations()).toEqual([])
  await paste('+52 1 55 1234 5678')
  await expect.element(page.getByRole('button', { name: 'Use this number' })).toBeVisible()
  expect(await violations()).toEqual([])
  await press()
  expect(errors()).toHaveLength(1)
  expect(await violations()).toEqual([])
  await userEvent.click(page.getByRole('combobox'))
  await expect.poll(() => options().length).toBeGreaterThan(240)
  expect(await violations()).toEqual([])
  await keys('{Escape}')
  await expect.element(page.getByRole('combobox')).toHaveFocus()
})

test('the accessibility tree has name, required, invalid and what stands below as description', async () => {
  showField({ required: true })
  expect(await told()).toEqual({ description: '', required: true, invalid: 'false' })
  await paste('06 1234 5678')
  await expect.element(echo()).toBeVisible()
  await expect.poll(told).toEqual({ description: 'Read as +31 6 12345678', required: true, invalid: 'false' })
  await paste('06 FLOWERS')
  await press()
  await expect.poll(told).toEqual({ description: 'Enter the number in digits, without letters', required: true, invalid: 'true' })
  expect(document.querySelectorAll('[role="alert"], [aria-live]')).toHaveLength(0)
})

test('the accessibility tree has the country, untouched, and its list', async () => {
  showField()
  const combobox = async () => (await tree()).find(({ role }) => role?.value === 'combobox')
  await expect.poll(combobox).toMatchObject({ name: { value: 'Country' }, value: { value: 'NL' } })
  input().focus()
  await expect.poll(combobox).toMatchObject({ name: { value: 'Country' }, value: { value: 'Netherlands (+31)' } })
  expect((await tree()).filter(({ role }) => role?.value === 'option')).toHaveLength(246)
})

test('an error says itself where no focus moves that would tell of it, and each time', async () => {
  showField()
  const alerts = () => document.querySelectorAll('[data-part="error"][role="alert"]')
  await paste('06 12')
  await expect.poll(() => input().validity.customError).toBe(true)
  await keys('{Enter}')
  await expect.poll(() => alerts().length).toBe(1)
  const [first] = alerts()
  await keys('{Enter}')
  await expect.poll(() => alerts()[0] !== first).toBe(true)
  await press()
  expect([errors().length, alerts().length]).toEqual([1, 0])
})

test('what the page describes the input by comes after ours', async () => {
  showField({ 'aria-describedby': 'more', beside: <p id="more">For the courier</p> })
  await expect.poll(told).toMatchObject({ description: 'For the courier' })
})

test('everything is reached by Tab, in the order of the page', async () => {
  showField({ defaultCountry: 'MX' })
  await paste('+52 1 55 1234 5678')
  await expect.element(page.getByRole('button', { name: 'Use this number' })).toBeVisible()
  select().focus()
  const reached: string[] = []
  for (let stop = 0; stop < 4; stop++) {
    reached.push((document.activeElement as HTMLElement).dataset.part ?? document.activeElement!.textContent)
    await userEvent.tab()
  }
  expect(reached).toEqual(['country-select', 'input', 'accept', 'Go'])
})

describe('targets', () => {
  const sizes = () =>
    [select(), input(), document.querySelector<HTMLElement>('[data-part="accept"]')!].map((it) => {
      const { width, height } = it.getBoundingClientRect()
      return Math.min(width, height)
    })
  const touch = (enabled: boolean) => devtools().send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: 1 })

  test('are at least 24 pixels, and 44 for a finger', async () => {
    showField({ defaultCountry: 'MX' })
    await paste('+52 1 55 1234 5678')
    await expect.element(page.getByRole('button', { name: 'Use this number' })).toBeVisible()
    expect(Math.min(...sizes())).toBeGreaterThanOrEqual(24)
    await touch(true)
    try {
      await expect.poll(() => matchMedia('(pointer: coarse)').matches).toBe(true)
      expect(Math.min(...sizes())).toBeGreaterThanOrEqual(44)
    } finally {
      await touch(false)
    }
  })
})

test.each([
  ['320 pixels', '', 1],
  ['twice the text at 320 pixels', '200%', 1],
])('nothing is cut off at %s', async (_how, fontSize) => {
  showField({ defaultCountry: 'MX' })
  const form = document.querySelector('form')!
  form.setAttribute('style', `inline-size: 320px; font-size: ${fontSize || '100%'}`)
  await paste('+52 1 55 1234 5678')
  await expect.element(page.getByRole('button', { name: 'Use this number' })).toBeVisible()
  expect(form.scrollWidth).toBeLessThanOrEqual(320)
  expect(input().scrollWidth).toBeLessThanOrEqual(input().clientWidth)
})

test('from right to left the number still reads from left to right', async () => {
  showField({ locale: 'ar', messages: ar })
  await paste('06 1234 5678')
  await expect.poll(() => document.querySelector('output bdi')?.textContent).toBe('+31 6 12345678')
  expect(getComputedStyle(input())).toMatchObject({ direction: 'ltr', textAlign: 'end' })
  expect(select().getBoundingClientRect().left).toBeGreaterThan(input().getBoundingClientRect().left)
  expect(await violations()).toEqual([])
})

test('Arabic digits in groups stand in the order in which they are dialled', async () => {
  showField({ locale: 'ar', messages: ar })
  const pictureOf = async (value: string) => {
    input().value = value
    return page.elementLocator(input()).screenshot({ save: false })
  }
  const [leftToRight, end] = ['\u202D', '\u202C']
  expect(await pictureOf('٠١٠ ٠١٢٣ ٤٥٦٧')).toBe(await pictureOf(`${leftToRight}٠١٠ ٠١٢٣ ٤٥٦٧${end}`))
  expect(await pictureOf('٠١٠ ٠١٢٣ ٤٥٦٧')).not.toBe(await pictureOf('٤٥٦٧ ٠١٢٣ ٠١٠'))
})

test('forced colours keep the edges and the arrow', async () => {
  await devtools().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
  try {
    showField({ error: 'Taken' })
    await expect.element(field()).toBeVisible()
    expect(matchMedia('(forced-colors: active)').matches).toBe(true)
    expect(getComputedStyle(input()).borderTopStyle).toBe('solid')
    expect(getComputedStyle(document.querySelector('[data-part="country-face"]')!, '::after').borderTopStyle).toBe('solid')
  } finally {
    await devtools().send('Emulation.setEmulatedMedia', { features: [] })
  }
})
