import type { Interaction } from './interaction/index.ts'
import { renderNotice } from './notice/render-notice.ts'
import type { OptIn } from './opt-in/opt-in.ts'
import type { FindSurface, OptInOptions } from './opt-in/options.ts'
import { resume } from './opt-in/resume.ts'
import { createSignature } from './opt-in/signature.ts'
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
  const { forget, dropStale, needsToken, sign, deliver, abandon } = createSignature(workings)

  /** Says what the typed number is, now if its rules are here, else when they come. */
  const judge = () => {
    const { text, country } = getState().phone
    reader.judge(text, country, (result) => send({ type: 'judged', text, country, result }))
  }

  const optIn: OptIn = {
    options, rendered, getState, subscribe, needsToken, sign, deliver, abandon,
    send(action) {
      const before = getState()
      if (['reset', 'restored', 'refused'].includes(action.type)) forget()
      send(action)
      if (action.type !== 'read' || getState() === before) return
      dropStale()
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
      const result = await sign()
      return result.status === 'signed' ? deliver() : result
    },
    resume: () => resume(options, load),
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

function workingsOf(options: OptInOptions, findSurface: FindSurface): Workings & Pick<OptIn, 'subscribe'> {
  let interaction: Promise<Interaction> | undefined
  const store = createStore()
  const workings: Workings & Pick<OptIn, 'subscribe'> = {
    ...store,
    options,
    findSurface,
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
        ([{ createInteraction }, client, delivering]) => createInteraction(workings, window.location, { client, delivering }),
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
