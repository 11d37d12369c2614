import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SignedEvent } from '../signing/sign-event.ts'
import { deliver } from './deliver.ts'
import type { DeliveryContext, Outcome, SubmitHandler } from './submit-handler.ts'

const event: SignedEvent = Object.freeze({ token: 'token', jti: 'jti', evt: 'grant', evh: 'hash' })
const notNow: Outcome = { ok: false, retry: true }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Runs a delivery to its end; returns the outcome and when each attempt was made. */
async function run(answers: (Outcome | void | Error)[], random = () => 1) {
  const at: number[] = []
  const contexts: DeliveryContext[] = []
  const start = Date.now()
  const handler: SubmitHandler = async (_event, context) => {
    at.push(Date.now() - start)
    contexts.push(context)
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return answer
  }
  const outcome = deliver(event, handler, random)
  await vi.runAllTimersAsync()
  return { outcome: await outcome, at, contexts }
}

test('a handler that returns nothing has it', async () => {
  expect((await run([undefined])).outcome).toEqual({ ok: true, handedOver: true })
})

test('a handler that is no promise, or throws at once, is a handler all the same', async () => {
  const outcome = deliver(event, (() => undefined) as never, () => 0)
  expect(await outcome).toEqual({ ok: true, handedOver: true })
  const thrown = deliver(event, () => { throw new Error('at once') }, () => 0)
  await vi.runAllTimersAsync()
  expect(await thrown).toEqual(notNow)
})

test('three attempts are made, with growing waits, and the last knows it', async () => {
  const { outcome, at, contexts } = await run([notNow, new Error('down'), notNow])
  expect(outcome).toEqual(notNow)
  expect(at).toEqual([0, 1_000, 3_000])
  expect(contexts.map(({ attempt, last }) => [attempt, last])).toEqual([[1, false], [2, false], [3, true]])
})

test('the waits are spread at random', async () => {
  expect((await run([notNow, notNow], () => 0.25)).at).toEqual([0, 250, 750])
})

test('what the answer says about waiting goes first, up to five seconds', async () => {
  expect((await run([{ ...notNow, after: 2_000 }, { ...notNow, after: 60_000 }, undefined])).at).toEqual([0, 2_000, 7_000])
})

test('an answer for good is not asked again', async () => {
  const refused: Outcome = { ok: false, retry: false, code: 'claims_invalid' }
  expect(await run([refused])).toMatchObject({ outcome: refused, at: [0] })
})

test('every attempt has a signal of its own', async () => {
  const { contexts } = await run([notNow, undefined])
  expect(contexts[0]!.signal).not.toBe(contexts[1]!.signal)
  expect(contexts[1]!.signal.aborted).toBe(false)
})
