'use client'
import { createOptIn, initialState, type OptIn, type OptInOptions, type OptInState } from '@unticked/core'
import { connectPage, type Surface } from '@unticked/core/dom'
import { useCallback, useId, useRef, useState, useSyncExternalStore } from 'react'
import { connect, partIds, type Connected, type PartIds } from './connect/attributes.ts'
import { useBrowserLayoutEffect } from './use-browser-layout-effect.ts'
import { useServerErrors, type ServerErrors } from './use-server-errors.ts'

export interface UseOptInOptions extends Omit<OptInOptions, 'clock' | 'ids'> {
  /** Prefix of the form fields: `whatsapp` makes `whatsapp.token`, `whatsapp.purpose`, `whatsapp.phone` and `whatsapp.country`. */
  readonly name: string
  /** Prefix of the element ids. @defaultValue made by React */
  readonly id?: string | undefined
  /** What a submit does when the number must be mended: stop, or go on without the opt-in. @defaultValue `block` */
  readonly onInvalid?: 'block' | 'continue' | undefined
  /** Hold the form's submit while the event is signed. @defaultValue `true`; `false` where you call `commit()` yourself */
  readonly hold?: boolean | undefined
  /** What your server found wrong after a submit: shown where it belongs, each until the person edits that part. */
  readonly errors?: ServerErrors | undefined
}

export interface UseOptInResult<Root extends HTMLElement = HTMLElement> {
  readonly optIn: OptIn
  readonly state: OptInState
  /** Goes on the element that holds all parts. Its type suits React 18 and 19, whose own differ. */
  readonly rootRef: { readonly current: Root | null }
  /** Moves to a part; without one, to the first that has something to mend, or to the first box. */
  readonly focus: (target?: 'purpose' | 'phone') => void
  /** Attributes for every part, for markup of your own. */
  readonly attributes: Connected
  readonly ids: PartIds
}

/** How many opt-ins had to take ids of their own. */
let renamed = 0

/**
 * The opt-in without any markup: state, actions, and the attributes that make elements its parts.
 * @param options what to ask and where the answer goes; functions may change between renders
 * @throws {TypeError} when the notice has no wording in the locale
 * @example
 * const { rootRef, attributes, optIn } = useOptIn({ notice, locale: 'en', messages: en, name: 'whatsapp' })
 */
export function useOptIn<Root extends HTMLElement = HTMLElement>(options: UseOptInOptions): UseOptInResult<Root> {
  const { notice, locale, messages, server, audience, name, id, hold = true } = options
  const generated = useId()
  const [suffix, setSuffix] = useState('')
  const surface = useRef<Surface | null>(null)
  const rootRef = useRef<Root>(null)

  const identity = JSON.stringify([notice.id, notice.version, locale, server, audience])
  const create = () => {
    const latest = { ...options }
    return { identity, latest, optIn: createOptIn(latest, () => surface.current) }
  }
  const [held, setHeld] = useState(create)
  if (held.identity !== identity) setHeld(create())
  const { latest, optIn } = held

  useBrowserLayoutEffect(() => void Object.assign(latest, options))
  useBrowserLayoutEffect(() => {
    if (!rootRef.current) return
    const page = connectPage(rootRef.current, optIn, { hold, onInvalid: () => latest.onInvalid ?? 'block' })
    surface.current = page.surface
    page.start()
    return () => {
      page.release()
      surface.current = null
    }
  }, [latest, optIn, hold])

  const state = useSyncExternalStore(optIn.subscribe, optIn.getState, () => initialState)
  const ids = partIds(id ?? generated + suffix)
  useBrowserLayoutEffect(() => {
    // React makes the same ids in every server-rendered root: a label would tick the box of another opt-in.
    const first = document.getElementById(ids.input)
    if (first && !rootRef.current?.contains(first)) setSuffix(`-${++renamed}`)
  }, [ids.input])
  const errors = useServerErrors(options.errors, rootRef)
  const focus = useCallback((target?: 'purpose' | 'phone') => {
    const invalid = target ? null : rootRef.current?.querySelector<HTMLElement>('[aria-invalid]')
    if (invalid) invalid.focus()
    else surface.current?.focus(target ?? 'purpose')
  }, [])
  return { optIn, state, rootRef, focus, ids, attributes: connect({ state, errors, rendered: optIn.rendered, name, ids, dir: messages.dir }) }
}
