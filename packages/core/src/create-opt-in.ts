import type { Interaction } from './interaction/index.ts'
import { renderNotice } from './notice/render-notice.ts'
import type { OptIn } from './opt-in/opt-in.ts'
import type { FindSurface, OptInOptions } from './opt-in/options.ts'
import { LATE, NOTHING_TICKED } from './opt-in/result.ts'
import { isTicked } from './opt-in/state.ts'
import { createStore } from './opt-in/store.ts'
import { codeOf, type Workings } from './opt-in/workings.ts'
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
    validate: async () => (findSurface()?.read().ticks.length ? (await load()).validate() : []),
    async commit() {
      const result = await optIn.sign()
      return result.status === 'signed' ? optIn.deliver() : result
    },
    resume: () => load().then((loaded) => loaded.resume()),
    withdraw: (by = 'other') =>
      load()
        .then((loaded) => loaded.withdraw(by))
        .catch((error: unknown) => {
          const code = codeOf(error)
          send({ type: 'not-withdrawn', code })
          return { status: 'refused', code }
        }),
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
      } catch (error) {
        return workings.abandoned ? LATE : refuse(codeOf(error))
      }
    },
    deliver: async () => workings.loaded?.deliver() ?? NOTHING_TICKED,
    abandon() {
      workings.abandoned = true
      refuse('late')
    },
  }
}

function workingsOf(options: OptInOptions, findSurface: FindSurface): Workings & Pick<OptIn, 'subscribe'> {
  let interaction: Promise<Interaction> | undefined
  const store = createStore()
  const workings: Workings & Pick<OptIn, 'subscribe'> = {
    ...store,
    options,
    findSurface,
    abandoned: false,
    rendered: renderNotice(options.notice, options.locale, options.messages),
    reader: pagePhoneReader,
    // What a callback throws is the page's own fault, and changes nothing here.
    report: (code) => queueMicrotask(() => options.onIssue?.({ code })),
    send(action) {
      store.send(action)
      if ('code' in action) workings.report(action.code)
      if (action.type === 'script-click') workings.report('tick_untrusted')
      if (action.type === 'ticks-removed') workings.report('tick_unwitnessed')
    },
    refuse(code) {
      workings.send({ type: 'refused', code })
      return { status: 'refused', code }
    },
    load() {
      interaction ??= Promise.all([import('./interaction/index.ts'), import('./outbox/index.ts'), import('./delivery/delivery.ts')]).then(
        ([{ createInteraction }, client, delivering]) => (workings.loaded = createInteraction(workings, window.location, { client, delivering })),
        (cause) => {
          interaction = undefined
          throw Object.assign(new Error('chunk_unavailable'), { name: 'UntickedError', code: 'chunk_unavailable', cause })
        },
      )
      return interaction
    },
  }
  return workings
}
