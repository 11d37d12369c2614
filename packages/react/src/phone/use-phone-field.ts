import { connectPhoneField, type PhoneFieldReading } from '@unticked/core/dom'
import { pagePhoneReader, type PhoneResult } from '@unticked/core/phone'
import { useCallback, useEffect, useRef, useState, type InvalidEvent, type RefObject } from 'react'
import { useBrowserLayoutEffect } from '../use-browser-layout-effect.ts'
import type { PhoneFieldProps } from './phone-field.tsx'
import { messageOf, refusalOf, type Refusal } from './refusal.ts'
import { SETTLE_MS } from './use-settled.ts'

interface View {
  readonly country: string
  /** What the text is, once typing has paused. */
  readonly settled: PhoneResult | null
  /** Shown since the last attempt to submit. */
  readonly refused: Refusal | null
  /** The error of the host that was answered by an edit. */
  readonly answered: string | undefined
}

/** What a field shows. It is rendered anew only when that changes, not at every key. */
export function usePhoneField(root: RefObject<HTMLElement | null>, props: PhoneFieldProps, defaultCountry: string) {
  const [view, setView] = useState<View>({ country: defaultCountry, settled: null, refused: null, answered: undefined })
  const field = useRef<Field | null>(null)
  const latest = useRef(props)
  useBrowserLayoutEffect(() => {
    latest.current = props
  })
  useBrowserLayoutEffect(() => {
    const connected = connectField(root.current!, latest, setView)
    field.current = connected
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

  const show = (change: Partial<View>) =>
    setView((view) => (Object.entries(change).every(([key, value]) => view[key as keyof View] === value) ? view : { ...view, ...change }))

  const onRead = (reading: PhoneFieldReading) => {
    const { country, result, text } = reading
    const edited = text !== (last?.text ?? input.defaultValue)
    last = reading
    const refusal = refusalOf(result)
    input.setCustomValidity(refusal ? messageOf(refusal, latest.current.messages) : '')
    clearTimeout(timer)
    timer = setTimeout(() => show({ settled: result }), SETTLE_MS)
    show({ country, settled: null, ...(!refusal && { refused: null }), ...(edited && { answered: latest.current.error }) })
    latest.current.onValueChange?.(result, text)
  }
  const connection = connectPhoneField(root, pagePhoneReader, onRead, signal)
  const prepare = () => {
    void pagePhoneReader.ready(input.value, last?.country ?? '')
    import('./hold-submit.ts').then(({ holdSubmit }) => !signal.aborted && holdSubmit(input, () => last, connection, signal), () => undefined)
  }
  ;(input.form ?? root).addEventListener('focusin', prepare, { once: true, signal })
  if (input.value) connection.read()

  return {
    follow: connection.follow,
    /** Another text from outside. What was reported last, as text or as number, is no other text. */
    take(text: string) {
      const number = last && 'e164' in last.result ? last.result.e164 : ''
      if (text !== input.value && text !== number) connection.write(text)
    },
    refuse(event: InvalidEvent<HTMLInputElement>) {
      // The browser's own bubble goes away again; what to mend is said below the field.
      event.preventDefault()
      show({ refused: input.validity.valueMissing ? { code: 'phone_required' } : refusalOf(last?.result) })
      const fields = [...(input.form?.elements ?? [input])] as HTMLInputElement[]
      if (fields.find((one) => one.willValidate && !one.validity.valid) === input) input.focus()
    },
    followSource(name: string | undefined) {
      const left = new AbortController()
      if (name) {
        import('./follow-source.ts').then(({ followSource }) => followSource(input, name, connection.write, left.signal), () => undefined)
      }
      return () => left.abort()
    },
    release() {
      clearTimeout(timer)
      released.abort()
    },
  }
}
