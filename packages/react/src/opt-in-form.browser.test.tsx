import type { CommitResult } from '@unticked/core'
import { en } from '@unticked/core/locales/en'
import { cleanup, render } from '@testing-library/react'
import { createRef } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OptInForm, type OptInFormProps, type OptInHandle } from './index.ts'
import { box, enterNumber, phone, press, tick } from './test-support/acts.ts'
import { claimsOf } from './test-support/claims.ts'
import { stubIssuer } from './test-support/issuer.ts'
import { notice } from './test-support/notice.ts'
import './styles.css'

let place = 0
/** Challenges and keys are kept by issuer: each test has its own. */
let server: string
beforeEach(() => void (server = `/consent/t/form-${++place}`))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const submitButton = 'Send me these messages'

function renderForm(props: Partial<OptInFormProps> = {}) {
  const results: CommitResult[] = []
  const handle = createRef<OptInHandle>()
  const onIssue = vi.fn()
  const rendered = render(
    <OptInForm ref={handle} notice={notice} locale="en" messages={en} defaultCountry="NL" onCommit={(result) => results.push(result)} onIssue={onIssue} {...props} />,
  )
  return { results, handle, onIssue, ...rendered }
}

describe('the button asks for a tick', () => {
  test.each([
    ['pressed', () => press(submitButton)],
    ['used by Enter', async () => ((phone().element() as HTMLElement).focus(), await userEvent.keyboard('{Enter}'))],
  ])('when it is %s', async (_how, submit) => {
    const { results } = renderForm({ submit: vi.fn() })
    await enterNumber()
    await submit()
    await expect.element(box()).toHaveFocus()
    await expect.element(box()).toHaveAccessibleDescription('Tick at least one kind of message')
    await expect.element(box()).toHaveAttribute('aria-invalid', 'true')
    await expect.poll(() => results).toEqual([{ status: 'nothing-ticked' }])
    await tick()
    await expect.element(box()).not.toHaveAttribute('aria-invalid')
    await expect.element(page.getByText('Tick at least one kind of message')).not.toBeInTheDocument()
  })
})

test('an invalid number has the focus, its error as description, and stays as it was typed', async () => {
  const { results } = renderForm({ submit: vi.fn() })
  await tick()
  await press(submitButton)
  await expect.element(phone()).toHaveFocus()
  await expect.element(phone()).toHaveAccessibleDescription('Enter the number you want these messages on')
  await enterNumber('zero six')
  await press(submitButton)
  await expect.element(phone()).toHaveAccessibleDescription(/Enter (a phone number, using|the number in) digits/)
  await expect.element(phone()).toHaveValue('zero six')
  expect(results).toMatchObject([{ status: 'invalid' }, { status: 'invalid' }])
})

describe('its handler', () => {
  test('that returns nothing has it: the choice is sent', async () => {
    const submit = vi.fn(async () => undefined)
    const { results } = renderForm({ submit })
    await enterNumber()
    await tick()
    await press(submitButton)
    await expect.element(page.getByText('Your choice was sent to Acme.')).toBeVisible()
    expect(results).toMatchObject([{ status: 'sent' }])
    expect(submit).toHaveBeenCalledOnce()
    expect(Object.isFrozen((submit.mock.calls as unknown[][])[0]![0])).toBe(true)
    await press(submitButton)
    await expect.poll(() => results.length).toBe(2)
    expect(submit).toHaveBeenCalledOnce()
  })

  test('that throws is asked three times; then nothing is recorded, nothing is lost, and the same event goes again', async () => {
    let broken = true
    const submit = vi.fn(() => (broken ? Promise.reject(new Error('down')) : Promise.resolve()))
    const { results, onIssue } = renderForm({ submit })
    await enterNumber('06 12345678')
    await tick()
    await press(submitButton)
    await expect.poll(() => results.length, { timeout: 8000 }).toBe(1)
    expect(results[0]).toEqual({ status: 'refused', code: 'network' })
    await expect.element(page.getByText(en.notRecorded)).toBeVisible()
    await expect.element(box()).toBeChecked()
    await expect.element(phone()).toHaveValue('06 12345678')
    expect(onIssue).toHaveBeenCalledWith({ code: 'network' })
    broken = false
    await press(submitButton)
    await expect.element(page.getByText('Your choice was sent to Acme.')).toBeVisible()
    expect(submit).toHaveBeenCalledTimes(4)
    const events = (submit.mock.calls as unknown as [{ jti: string }][]).map(([{ jti }]) => jti)
    expect(new Set(events).size).toBe(1)
  }, 15_000)

  test('that throws before it is a promise has failed, too', async () => {
    const { results } = renderForm({ submit: (() => { throw new Error('not async') }) as never })
    await enterNumber()
    await tick()
    await press(submitButton)
    await expect.poll(() => results, { timeout: 8000 }).toEqual([{ status: 'refused', code: 'network' }])
  }, 15_000)

  test('that is no promise at all has it', async () => {
    const { results } = renderForm({ submit: (() => undefined) as never })
    await enterNumber()
    await tick()
    await press(submitButton)
    await expect.poll(() => results).toMatchObject([{ status: 'sent' }])
  })
})

describe('with a consent server', () => {
  async function recorded(props: Partial<OptInFormProps> = {}) {
    const issuer = await stubIssuer(server)
    const onRecorded = vi.fn()
    const form = renderForm({ server, onRecorded, ...props })
    await enterNumber('06 12345678')
    await tick()
    await press(submitButton)
    await expect.element(page.getByRole('heading', { name: /You agreed to messages from Acme/ })).toBeVisible()
    return { issuer, onRecorded, ...form }
  }

  test('the receipt takes the place of the fields, has the focus, and says what was agreed', async () => {
    const { issuer, onRecorded, results, handle, container } = await recorded()
    expect(document.activeElement).toBe(container.querySelector('[data-part="receipt"]'))
    await expect.element(page.getByText('order updates: receipts, delivery times and returns')).toBeVisible()
    await expect.element(page.getByText('+31 6 12345678')).toBeVisible()
    expect(boxesLeft()).toBe(0)
    const [event] = issuer.events
    expect(event).toMatchObject({ evt: 'grant', aud: new URL(server, location.href).href, pur: [{ id: 'orders', cat: 'utility' }], ui: { clk: 'challenge', kst: 'idb' } })
    expect(results).toMatchObject([{ status: 'recorded', jti: event!.jti }])
    expect(onRecorded).toHaveBeenCalledOnce()
    expect(handle.current!.toMetadata()).toEqual({ jti: event!.jti, evh: expect.any(String), notice: 'signup@1', purposes: 'orders' })
  })
  const boxesLeft = () => page.getByRole('checkbox').all().length

  test('one click withdraws, by an event of its own that names the first', async () => {
    const { issuer } = await recorded()
    await userEvent.dblClick(page.getByRole('button', { name: 'Stop these messages' }))
    await expect.element(page.getByText('You will get no more of these messages.')).toBeVisible()
    expect(issuer.events).toHaveLength(2)
    expect(issuer.events[1]).toMatchObject({ evt: 'withdraw', pur: [{ id: 'orders', cat: 'utility' }], ui: { by: 'pointer' }, prev: expect.stringMatching(/^[\w-]{43}$/) })
    expect(issuer.events[1]).not.toHaveProperty('_sd')
  })

  test('a withdrawal that fails says that the consent still stands', async () => {
    const { issuer } = await recorded()
    issuer.answer(Response.json({ code: 'internal' }, { status: 400, headers: { 'content-type': 'application/problem+json' } }))
    await press('Stop these messages')
    await expect.element(page.getByText(en.notWithdrawn)).toBeVisible()
    issuer.answer(undefined)
    await press('Stop these messages')
    await expect.element(page.getByText('You will get no more of these messages.')).toBeVisible()
  })

  test('a refusal shows no receipt and loses nothing', async () => {
    const issuer = await stubIssuer(server)
    issuer.answer(Response.json({ code: 'purpose_not_offered' }, { status: 400, headers: { 'content-type': 'application/problem+json' } }))
    const { results, onIssue } = renderForm({ server })
    await enterNumber()
    await tick()
    await press(submitButton)
    await expect.poll(() => results).toEqual([{ status: 'refused', code: 'purpose_not_offered' }])
    expect(onIssue).toHaveBeenCalledWith({ code: 'purpose_not_offered' })
    await expect.element(box()).toBeChecked()
    await expect.element(page.getByRole('heading')).not.toBeInTheDocument()
  })

  test('a callback that throws does not undo what is recorded', async () => {
    const uncaught = vi.fn((event: ErrorEvent) => event.preventDefault())
    window.addEventListener('error', uncaught)
    const { results } = await recorded({ onRecorded: () => { throw new Error('of the page') } })
    expect(results).toMatchObject([{ status: 'recorded' }])
    window.removeEventListener('error', uncaught)
  })

  test('the receipt can be kept as a file', async () => {
    await recorded()
    const kept = vi.spyOn(URL, 'createObjectURL')
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    await press('Download receipt')
    const file = JSON.parse(await (kept.mock.calls[0]![0] as Blob).text()) as Record<string, unknown>
    expect(file).toMatchObject({ business: 'Acme', number: '+31612345678', purposes: [{ id: 'orders', cat: 'utility' }], issuer: new URL(server, location.href).href })
    expect(claimsOf(file.receipt)).toMatchObject({ st: 'active' })
    expect(click).toHaveBeenCalledOnce()
    vi.restoreAllMocks()
  })
})

test('its ref commits, validates, moves the focus and resets', async () => {
  const { handle } = renderForm({ submit: async () => undefined })
  expect(await handle.current!.commit()).toEqual({ status: 'nothing-ticked' })
  expect(await handle.current!.validate()).toEqual([])
  expect(handle.current!.toMetadata()).toBeNull()
  await tick()
  expect(await handle.current!.validate()).toMatchObject([{ code: 'phone_empty', path: 'phone' }])
  handle.current!.focusFirstIssue()
  await expect.element(phone()).toHaveFocus()
  await enterNumber()
  expect(await handle.current!.commit()).toMatchObject({ status: 'sent' })
  handle.current!.reset()
  await expect.element(box()).not.toBeChecked()
  await expect.element(phone()).toHaveValue('')
  expect(await handle.current!.commit()).toEqual({ status: 'nothing-ticked' })
})
