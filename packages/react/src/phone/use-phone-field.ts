import { connectPhoneField, type PhoneFieldReading } from '@unticked/core/dom'
import { pagePhoneReader, type PhoneResult } from '@unticked/core/phone'
import { useCallback, useEffect, useRef, useState, type InvalidEvent, type RefObject } from 'react'
import { useBrowserLayoutEffect } from '../use-browser-layout-effect.ts'
import { createAnswer } from './answer.ts'
import { focusIfFirst } from './focus-if-first.ts'
import { focusIn } from './focus-in.ts'
import type { PhoneFieldProps } from './phone-field.tsx'
import { messageOf, refusalIn, sameRefusal, type Refusal } from './refusal.ts'
import { SETTLE_MS } from './use-settled.ts'

interface View {
  readonly country: string
  /** What the text is, once typing has paused; `undefined` until there was any. */
  readonly settled: PhoneResult | null | undefined
  /** Shown since the last attempt to submit. */
  readonly refused: Refusal | null
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
  const [view, setView] = useState<View>({ country: defaultCountry, settled: undefined, refused: null, answered: undefined, initial: props.value, suffix: '' })
  const field = useRef<Field | null>(null)
  const latest = useRef(props)
  useBrowserLayoutEffect(() => {
    latest.current = props
    field.current?.rendered()
  }, [props])
  useBrowserLayoutEffect(() => {
    const connected = connectField(root.current!, latest, setView)
    field.current = connected
    connected.rename()
    return () => connected.release()
  }, [root])

  const { value, sourceField } = props
  const given = useRef(value)
  useBrowserLayoutEffect(() => {
    if (given.current === value) return
    given.current = value
    field.current?.take(value ?? '')
  }, [value])
  useEffect(() => field.current?.followSource(sourceField), [sourceField])

  const follow = useCallback(() => field.current?.follow(), [])
  const onInvalid = useCallback((event: InvalidEvent<HTMLInputElement>) => field.current?.refuse(event), [])
  return { ...view, follow, onInvalid }
}

type Field = ReturnType<typeof connectField>

function connectField(root: HTMLElement, latest: RefObject<PhoneFieldProps>, setView: (next: (view: View) => View) => void) {
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
    if (edited) answer.give(latest.current.error)
    const refused = text ? refusalIn(input, result) : null
    input.setCustomValidity(refused ? messageOf(refused, latest.current.messages) : '')
    clearTimeout(timer)
    timer = setTimeout(() => show({ settled: result }), SETTLE_MS)
    show({ country, settled: null, answered: answer.to() })
    // What is refused stays refused, for the reason that there is now.
    setView((view) => (!view.refused || sameRefusal(view.refused, refused) ? view : { ...view, refused }))
    latest.current.onValueChange?.(result, text)
  }
  const connection = connectPhoneField(root, pagePhoneReader, onRead, signal)
  const prepare = () => {
    void pagePhoneReader.ready(input.value, last?.country ?? '')
    import('./hold-submit.ts').then(({ holdSubmit }) => !signal.aborted && holdSubmit(input, () => last, connection, signal), () => undefined)
  }
  if (focusIn(input.form)) prepare()
  else (input.form ?? root).addEventListener('focusin', prepare, { once: true, signal })
  input.form?.addEventListener('submit', answer.expectNext, { signal })
  if (input.value) connection.read()

  return {
    follow: connection.follow,
    /** Another text from outside. What was reported last, as text or as number, is no other text. */
    take(text: string) {
      const number = last && 'e164' in last.result ? last.result.e164 : ''
      byPage = true
      if (text !== input.value && text !== number) connection.write(text)
      byPage = false
    },
    /** The page has rendered the field anew. */
    rendered() {
      if (answer.renews(latest.current.error)) show({ answered: undefined })
    },
    refuse(event: InvalidEvent<HTMLInputElement>) {
      const refused = refusalIn(input, last?.result)
      // What the page itself finds wrong is for the browser to say.
      if (!refused) return
      event.preventDefault()
      show({ refused })
      focusIfFirst(input)
    },
    followSource: (name: string | undefined) => followLater(input, name, connection.write),
    /** React makes the same ids in every server-rendered root: a label would lead to another field. */
    rename() {
      if (latest.current.id === undefined && document.getElementById(input.id) !== input) show({ suffix: `-${++renamed}` })
    },
    release() {
      clearTimeout(timer)
      released.abort()
    },
  }
}

function followLater(input: HTMLInputElement, name: string | undefined, write: (text: string) => void): () => void {
  const left = new AbortController()
  if (name) import('./follow-source.ts').then(({ followSource }) => followSource(input, name, write, left.signal), () => undefined)
  return () => left.abort()
}
