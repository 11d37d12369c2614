import type { Interaction } from './interaction/index.ts'
import { noticeParts } from './notice/notice-parts.ts'
import type { OptIn } from './opt-in/opt-in.ts'
import type { FindSurface, OptInOptions } from './opt-in/options.ts'
import { reduce } from './opt-in/reduce.ts'
import { LATE, NOTHING_TICKED } from './opt-in/result.ts'
import { initialState, isTicked } from './opt-in/state.ts'
import type { Workings } from './opt-in/workings.ts'
import { pagePhoneReader } from './phone/reader.ts'

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
  const workings = workingsOf(options, findSurface)
  const { rendered, reader, getState, subscribe, send, load } = workings

  /** Says what the typed number is, now if its rules are here, else when they come. */
  const judge = () => {
    const { text, country } = getState().phone
    reader.judge(text, country, (result) => send({ type: 'judged', text, country, result }))
  }

  const optIn: OptIn = {
    options, rendered, getState, subscribe, ...signing(workings),
    send(action) {
      const before = getState()
      if (['reset', 'restored', 'refused'].includes(action.type)) {
        workings.loaded?.forget()
        findSurface()?.writeToken('')
      }
      send(action)
      if (action.type !== 'read' || getState() === before) return
      workings.loaded?.dropStale()
      judge()
    },
    read(reason) {
      const reading = findSurface()?.read()
      if (!reading) return
      const ticked = [...reading.ticks.map(({ purpose }) => purpose), ...reading.unwitnessed]
      optIn.send({ type: 'read', ticked, text: reading.phone.text, country: reading.phone.country, reason })
    },
    reset() {
      findSurface()?.clear()
      optIn.send({ type: 'reset' })
      optIn.read('reset')
    },
    prepare() {
      const { text, country } = getState().phone
      reader.ready(text, country).then(judge)
      load().then((loaded) => loaded.prepare(), () => undefined)
    },
    validate: async () => (findSurface()?.read().ticks.length ? load().then((loaded) => loaded.validate(), () => []) : []),
    async commit() {
      const result = await optIn.sign()
      return result.status === 'signed' ? optIn.deliver() : result
    },
    toMetadata: () => workings.loaded?.toMetadata() ?? null,
    resume: () => load().then((loaded) => loaded.resume(), () => undefined),
    // What can be taken back was recorded by that code.
    withdraw: async (by = 'other') => (await load()).withdraw(by),
  }
  return optIn
}

/** Signing, as far as it goes without the code that does it. */
function signing(workings: Workings): Pick<OptIn, 'needsToken' | 'sign' | 'deliver' | 'abandon'> {
  const { findSurface, send, load, refuse } = workings
  return {
    needsToken() {
      const reading = findSurface()?.read()
      return reading !== undefined && isTicked(reading) && !workings.loaded?.isSigned(reading)
    },
    async sign() {
      const reading = findSurface()?.read()
      workings.abandoned = false
      if (!workings.loaded) {
        // Before its code is here, nothing has been signed.
        if (!reading) return NOTHING_TICKED
        send({ type: isTicked(reading) ? 'sign' : 'nothing-ticked' })
        if (!isTicked(reading)) return NOTHING_TICKED
      }
      try {
        const { sign } = await load()
        return workings.abandoned ? LATE : await sign()
      } catch {
        return workings.abandoned ? LATE : refuse('chunk_unavailable')
      }
    },
    deliver: async (accepted) => workings.loaded?.deliver(accepted) ?? NOTHING_TICKED,
    abandon() {
      workings.abandoned = true
      refuse('late')
    },
  }
}

function workingsOf(options: OptInOptions, findSurface: FindSurface): Workings & Pick<OptIn, 'subscribe'> {
  let interaction: Promise<Interaction> | undefined
  const listeners = new Set<() => void>()
  let state = initialState
  const workings: Workings & Pick<OptIn, 'subscribe'> = {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    options,
    findSurface,
    abandoned: false,
    rendered: { locale: options.locale, parts: noticeParts(options.notice, options.locale, options.messages) },
    reader: pagePhoneReader,
    // What a callback throws is the page's own fault, and changes nothing here.
    report: (code) => queueMicrotask(() => options.onIssue?.({ code })),
    send(action) {
      const next = reduce(state, action)
      if (next !== state) {
        state = next
        for (const listener of listeners) listener()
      }
      if ('code' in action) workings.report(action.code)
      if (action.type === 'script-click') workings.report('tick_untrusted')
      if (action.type === 'ticks-removed') workings.report('tick_unwitnessed')
    },
    refuse(code) {
      workings.send({ type: 'refused', code })
      return { status: 'refused', code }
    },
    load() {
      interaction ??= Promise.all([import('./interaction/index.ts'), import('./outbox/index.ts'), import('./delivery/delivery.ts')])
        .then(([{ createInteraction }, client, delivering]) => (workings.loaded = createInteraction(workings, window.location, { client, delivering })))
        .catch((error) => {
          interaction = undefined
          throw error
        })
      return interaction
    },
  }
  return workings
}
