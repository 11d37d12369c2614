import { connectPhoneField, type PhoneFieldReading } from '@unticked/core/dom'
import { pagePhoneReader, type PhoneResult } from '@unticked/core/phone'
import { useState, type InvalidEvent, type RefObject } from 'react'
import { useBrowserLayoutEffect } from '../use-browser-layout-effect.ts'
import { createAnswer } from './answer.ts'
import { focusIfFirst } from './focus-if-first.ts'
import type { PhoneFieldProps } from './phone-field.tsx'
import { prepareAtFocus } from './prepare-at-focus.ts'
import { messageOf, refusalIn, sameRefusal, type Refusal } from './refusal.ts'
import { SETTLE_MS } from './use-settled.ts'

interface View {
  readonly country: string
  /** What the text is, once typing has paused; `undefined` until there was any. */
  readonly settled: PhoneResult | null | undefined
  /** Shown since the last attempt to submit. */
  readonly refused: Refusal | null
  /** How often it was refused while the focus was there already: no focus moves that would tell of it. */
  readonly alerts: number
  /** The error of the host that was answered by an edit. */
  readonly answered: string | undefined
  /** The first value: what a page gives back while somebody types is no default to return to. */
  readonly initial: string | undefined
  /** Of an id that another field of the page had first. */
  readonly suffix: string
}

/** How many fields had to take an id of their own. */
let renamed = 0

/** What a field shows. It is rendered anew only when that changes, not at every key. */
export function usePhoneField(root: RefObject<HTMLElement | null>, props: PhoneFieldProps, defaultCountry: string) {
  const [view, setView] = useState<View>({ country: defaultCountry, settled: undefined, refused: null, alerts: 0, answered: undefined, initial: props.value, suffix: '' })
  const [held] = useState(() => ({ props, field: null as Field | null, follow: () => held.field?.follow() }))
  useBrowserLayoutEffect(() => {
    const before = held.props
    held.props = props
    held.field?.rendered(before)
  })
  useBrowserLayoutEffect(() => {
    const field = connectField(root.current!, () => held.props, setView)
    held.field = field
    field.rename()
    return () => field.release()
  }, [root, held])
  return { ...view, follow: held.follow, onInvalid: (event: InvalidEvent<HTMLInputElement>) => held.field?.refuse(event) }
}

const refusing = (refused: Refusal, isThere: boolean) => (view: View): View => ({ ...view, refused, alerts: isThere ? view.alerts + 1 : 0 })

type Field = ReturnType<typeof connectField>

function connectField(root: HTMLElement, props: () => PhoneFieldProps, setView: (next: (view: View) => View) => void) {
  const input = root.querySelector<HTMLInputElement>('[data-part="input"]')!
  const released = new AbortController()
  const { signal } = released
  let last: PhoneFieldReading | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const answer = createAnswer()
  let byPage = false

  const show = (change: Partial<View>) =>
    setView((view) => (Object.entries(change).every(([key, value]) => view[key as keyof View] === value) ? view : { ...view, ...change }))
  const onRead = (reading: PhoneFieldReading) => {
    const { country, result, text } = reading
    const edited = !byPage && text !== (last?.text ?? input.defaultValue)
    last = reading
    if (edited) answer.give(props().error)
    if (edited && answer.to()) input.form?.addEventListener('submit', answer.expectNext, { once: true, signal })
    const refused = text ? refusalIn(input, result) : null
    input.setCustomValidity(refused ? messageOf(refused, props().messages) : '')
    clearTimeout(timer)
    timer = setTimeout(() => show({ settled: result }), SETTLE_MS)
    show({ country, settled: null, answered: answer.to() })
    // What is refused stays refused, for the reason that there is now.
    setView((view) => (!view.refused || sameRefusal(view.refused, refused) ? view : { ...view, refused }))
    props().onValueChange?.(result, text)
  }
  const connection = connectPhoneField(root, pagePhoneReader, onRead, signal)
  const source = createSource(input, connection.write)
  source.follow(props().sourceField)
  prepareAtFocus(root, input, () => last, connection, signal)
  if (input.value) connection.read()

  /** Another text from outside. What was reported last, as text or as number, is no other text. */
  const take = (text: string) => {
    const number = last && 'e164' in last.result ? last.result.e164 : ''
    byPage = true
    if (text !== input.value && text !== number) connection.write(text)
    byPage = false
  }

  return {
    follow: connection.follow,
    /** The page has rendered the field anew, perhaps with another text, error or source. */
    rendered({ value: before, sourceField: sourceBefore }: PhoneFieldProps) {
      const { value = '', sourceField, error } = props()
      if (value !== (before ?? '')) take(value)
      if (sourceField !== sourceBefore) source.follow(sourceField)
      if (answer.renews(error)) show({ answered: undefined })
    },
    refuse(event: InvalidEvent<HTMLInputElement>) {
      const refused = refusalIn(input, last?.result)
      // What the page itself finds wrong is for the browser to say.
      if (!refused) return
      event.preventDefault()
      setView(refusing(refused, document.activeElement === input))
      focusIfFirst(input)
    },
    /** React makes the same ids in every server-rendered root: a label would lead to another field. */
    rename() {
      if (props().id === undefined && document.getElementById(input.id) !== input) show({ suffix: `-${++renamed}` })
    },
    release() {
      source.follow(undefined)
      clearTimeout(timer)
      released.abort()
    },
  }
}

/** Takes the number over from another field, by its name: the code for it comes where there is one. */
function createSource(input: HTMLInputElement, write: (text: string) => void) {
  let left: AbortController | undefined
  return {
    follow(name: string | undefined) {
      left?.abort()
      if (!name) return
      left = new AbortController()
      const { signal } = left
      import('./follow-source.ts').then(({ followSource }) => followSource(input, name, write, signal), () => undefined)
    },
  }
}
