import { UntickedError } from './errors/unticked-error.ts'
import type { ErrorCode } from './errors/codes.ts'
import type { Interaction } from './interaction/index.ts'
import { renderNotice } from './notice/render-notice.ts'
import { createPhoneReader } from './phone/reader.ts'
import { judgePhone } from './opt-in/judge.ts'
import type { OptIn } from './opt-in/opt-in.ts'
import type { FindSurface, OptInOptions } from './opt-in/options.ts'
import { reduce, type OptInAction } from './opt-in/reduce.ts'
import type { CommitResult, SignResult } from './opt-in/result.ts'
import { initialState, type AgreedNumber, type OptInState } from './opt-in/state.ts'
import type { Reading, Surface } from './dom/surface.ts'
import type { SignedEvent } from './signing/sign-event.ts'

/** A signed event, the state of the page it is for, and where its delivery stands. */
interface Signed {
  readonly event: SignedEvent
  readonly state: string
  readonly number: AgreedNumber
  delivery?: Promise<CommitResult>
}

const LATE = { status: 'refused', code: 'late' } as const
const NOTHING_TICKED = { status: 'nothing-ticked' } as const
const stateOf = ({ ticks, unwitnessed, phone }: Reading) => JSON.stringify([ticks.map(({ purpose }) => purpose), unwitnessed, phone.text, phone.country])
const codeOf = (error: unknown): ErrorCode => (error instanceof UntickedError ? error.code : 'handler_failed')

/**
 * Creates an opt-in without any markup: the pure reducer, wired to a page, a signer and a handler.
 * @param options what to ask, and where the answer goes
 * @param findSurface the page to read; `null` while there is none
 * @throws {TypeError} when the notice has no wording in the locale
 * @example
 * const optIn = createOptIn({ notice, locale: 'en', messages: en, server: '/consent/t/acme' }, () => surface)
 * const result = await optIn.commit() // { status: 'recorded', receipt, … }
 */
export function createOptIn(options: OptInOptions, findSurface: FindSurface): OptIn {
  const rendered = renderNotice(options.notice, options.locale, options.messages)
  const listeners = new Set<() => void>()
  const reader = createPhoneReader()
  let state: OptInState = initialState
  let interaction: Promise<Interaction> | undefined
  let signing: Promise<SignResult> | undefined
  let signed: Signed | undefined
  let abandoned = false

  const send = (action: OptInAction) => {
    const next = reduce(state, action)
    if (next === state) return
    state = next
    if (action.type === 'read') {
      dropStaleToken()
      judge()
    }
    for (const listener of listeners) listener()
  }
  // What a callback throws is the page's own fault, and changes nothing here.
  const report = (code: Parameters<NonNullable<OptInOptions['onIssue']>>[0]['code']) => queueMicrotask(() => options.onIssue?.({ code }))
  const refuse = (code: ErrorCode | 'late') => {
    send({ type: 'refused', code })
    report(code)
    return { status: 'refused', code } as const
  }

  /** A token that no longer says what stands in the page must not be submitted with it. */
  const dropStaleToken = () => {
    const surface = findSurface()
    if (!signed || !surface || isFresh(surface.read())) return
    signed = undefined
    surface.writeToken('')
  }

  /** Says what the typed number is, now if its rules are here, else when they come. */
  const judge = () => {
    const { text, country } = state.phone
    const result = reader.read(text, country)
    send({ type: 'judged', text, country, result })
    if (result.status === 'pending') reader.ready(text, country).then((later) => send({ type: 'judged', text, country, result: later }))
  }

  const load = () => {
    interaction ??= Promise.all([import('./interaction/index.ts'), options.server ?? options.challenge ? import('./delivery/issuer.ts') : undefined]).then(
      ([{ createInteraction }, server]) => createInteraction(options, server),
    )
    interaction.catch(() => (interaction = undefined))
    return interaction
  }

  async function signNow(surface: Surface): Promise<SignResult> {
    const reading = surface.read()
    const isStale = () => stateOf(surface.read()) !== stateOf(reading)
    const { ticks, unwitnessed: purposes } = reading
    if (purposes.length) {
      surface.untick(purposes)
      optIn.send({ type: 'ticks-removed', purposes })
      return signNow(surface)
    }
    signed = undefined
    if (!ticks.length) {
      send({ type: 'nothing-ticked' })
      return NOTHING_TICKED
    }
    if (reading.noticeText !== rendered.text) return refuse('notice_altered')
    if (!reading.visible) return refuse('notice_hidden')
    send({ type: 'sign' })
    const judged = await judgePhone(reading.phone, reader, options.messages)
    if (abandoned) return LATE
    if (isStale()) return signNow(surface)
    if ('unavailable' in judged) return refuse('chunk_unavailable')
    if ('issue' in judged) {
      send({ type: 'invalid', issues: [judged.issue] })
      report(judged.issue.code)
      return { status: 'invalid', issues: [judged.issue] }
    }
    const loaded = await load().catch((cause: unknown) => {
      throw new UntickedError('chunk_unavailable', 'The code that signs could not be loaded.', { cause })
    })
    const event = await loaded.signGrant(reading, judged.number.e164, judged.num)
    if (abandoned) return LATE
    // What was changed meanwhile is not what was signed: this event goes nowhere.
    if (isStale()) return signNow(surface)
    send({ type: 'signed' })
    surface.writeToken(event.token)
    signed = { event, state: stateOf(reading), number: judged.number }
    return signResult(signed)
  }

  async function deliver(event: SignedEvent, number: AgreedNumber): Promise<CommitResult> {
    const consent = { token: event.token, jti: event.jti }
    const delivered = await (await load()).deliver(event)
    if (!delivered) {
      send({ type: 'sent' })
      return { status: 'sent', ...consent }
    }
    const { receipt } = delivered
    const recorded = { ...delivered, number }
    send(event.evt === 'withdraw' ? { type: 'withdrawn', recorded } : { type: 'recorded', recorded })
    queueMicrotask(() => options.onRecorded?.({ jti: event.jti, receipt }))
    return { status: 'recorded', receipt, ...consent }
  }

  const signResult = ({ event: { token, jti } }: Signed): SignResult => ({ status: 'signed', token, jti })
  const isFresh = (reading: Reading) => signed?.state === stateOf(reading)

  const optIn: OptIn = {
    options,
    rendered,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    send(action) {
      if (action.type === 'reset' || action.type === 'restored' || action.type === 'refused') {
        signed = undefined
        findSurface()?.writeToken('')
      }
      if (action.type === 'refused') report(action.code)
      if (action.type === 'script-click') report('tick_untrusted')
      if (action.type === 'ticks-removed') report('tick_unwitnessed')
      send(action)
    },
    read(reason) {
      const reading = findSurface()?.read()
      if (!reading) return
      const ticked = [...reading.ticks.map(({ purpose }) => purpose), ...reading.unwitnessed]
      send({ type: 'read', ticked, text: reading.phone.text, country: reading.phone.country, reason })
    },
    reset() {
      findSurface()?.clear()
      optIn.send({ type: 'reset' })
      optIn.read('reset')
    },
    prepare() {
      reader.ready(state.phone.text, state.phone.country).then(judge)
      load().then((loaded) => loaded.prepare(), () => undefined)
    },
    needsToken() {
      const reading = findSurface()?.read()
      return reading !== undefined && reading.ticks.length + reading.unwitnessed.length > 0 && !isFresh(reading)
    },
    async validate() {
      const reading = findSurface()?.read()
      if (!reading?.ticks.length) return []
      const judged = await judgePhone(reading.phone, reader, options.messages)
      if (!('issue' in judged)) return []
      send({ type: 'invalid', issues: [judged.issue] })
      return [judged.issue]
    },
    sign() {
      const surface = findSurface()
      // Without a page, as after a form has given way to a welcome, what was signed there still stands.
      if (signed && (!surface || isFresh(surface.read()))) return Promise.resolve(signResult(signed))
      if (!surface) return Promise.resolve(NOTHING_TICKED)
      abandoned = false
      signing ??= signNow(surface)
        .catch((error: unknown) => (abandoned ? LATE : refuse(codeOf(error))))
        .finally(() => (signing = undefined))
      return signing
    },
    async deliver() {
      if (!signed) return NOTHING_TICKED
      const { event, number, delivery } = signed
      if (delivery && state.status !== 'refused') return delivery
      return (signed.delivery = deliver(event, number).catch((error: unknown) => refuse(codeOf(error))))
    },
    async commit() {
      const result = await optIn.sign()
      return result.status === 'signed' ? optIn.deliver() : result
    },
    async withdraw(by = 'other') {
      const { recorded, status } = state
      if (!recorded || status === 'withdrawn' || status === 'withdrawing') return { status: 'refused', code: 'nothing_to_withdraw' }
      send({ type: 'withdraw' })
      try {
        return await deliver(await (await load()).signWithdrawal(recorded, by), recorded.number)
      } catch (error) {
        const code = codeOf(error)
        send({ type: 'not-withdrawn', code })
        report(code)
        return { status: 'refused', code }
      }
    },
    abandon() {
      abandoned = true
      refuse('late')
    },
  }
  return optIn
}
