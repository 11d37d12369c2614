'use client'
import { pagePhoneReader, type PhoneResult } from '@unticked/core/phone'
import { forwardRef, useEffect, useRef, type ReactElement, type Ref } from 'react'
import { useController, type Control, type FieldPath, type FieldValues, type UseControllerProps } from 'react-hook-form'
import { PhoneField as PlainPhoneField, type PhoneFieldProps } from '../phone/phone-field.tsx'
import { messageOf, refusalOf } from '../phone/refusal.ts'

export interface HookFormPhoneFieldProps<Values extends FieldValues, Name extends FieldPath<Values>>
  extends Omit<PhoneFieldProps, 'name' | 'value' | 'defaultValue' | 'error' | 'required'> {
  readonly control: Control<Values>
  readonly name: Name
  /** As for any field; that the text is a possible number is asked for beside them. */
  readonly rules?: UseControllerProps<Values, Name>['rules']
}

type FieldBinding = <Values extends FieldValues, Name extends FieldPath<Values>>(
  props: HookFormPhoneFieldProps<Values, Name> & { ref?: Ref<HTMLInputElement> },
) => ReactElement

/** A submit waits no longer for the rules, as a plain form's does not. */
const PATIENCE_MS = 900
/** Long enough for React to render what a form was reset to. */
const RENDERED_MS = 50

/** What the field said last. */
interface Told {
  readonly result: PhoneResult
  readonly text: string
}

/**
 * The phone field as a field of a react-hook-form form. Its value is E.164 as soon as the text is a number, else the text as typed.
 * @example
 * <PhoneField control={form.control} name="phone" rules={{ required: 'Enter your number' }} label="Phone number" locale="en" messages={en} />
 */
export const PhoneField = forwardRef(function PhoneField(
  { control, name, rules, onValueChange, onBlur, ...props }: HookFormPhoneFieldProps<FieldValues, string>,
  ref: Ref<HTMLInputElement>,
) {
  const told = useRef<Told>(undefined)
  const input = useRef<HTMLInputElement>(null)
  const possible = async () => {
    if (!told.current) return true
    const { result, text } = told.current
    const country = input.current?.closest('[data-part="phone"]')?.querySelector('select')?.value
    const late = () => new Promise<PhoneResult>((resolve) => setTimeout(resolve, PATIENCE_MS, result))
    const refused = refusalOf(result.status === 'pending' ? await Promise.race([pagePhoneReader.ready(text, country), late()]) : result)
    return refused ? messageOf(refused, props.messages) : true
  }
  const own = typeof rules?.validate === 'function' ? { validate: rules.validate } : rules?.validate
  const { field, fieldState } = useController({ control, name, rules: { ...rules, validate: { possible, ...own } } })

  const latest = useRef(field)
  const resetting = useRef(false)
  useEffect(() => {
    latest.current = field
  })
  const report = () => {
    if (!told.current || resetting.current) return
    const { result, text } = told.current
    const value = ('e164' in result && result.e164) || text
    if (value !== (latest.current.value ?? '')) latest.current.onChange(value)
  }
  useEffect(() => {
    const left = new AbortController()
    // react-hook-form empties the page's form before it renders the values that it is reset to: until then the page knows nothing better.
    const wait = () => {
      resetting.current = true
      setTimeout(() => {
        resetting.current = false
        report()
      }, RENDERED_MS)
    }
    input.current?.form?.addEventListener('reset', wait, { signal: left.signal })
    return () => left.abort()
  }, [])

  return (
    <PlainPhoneField {...props} name={field.name} value={String(field.value ?? '')} error={fieldState.error && (fieldState.error.message || props.messages.phone_required)}
      disabled={field.disabled ?? props.disabled} aria-required={rules?.required ? true : undefined}
      onBlur={(event) => (field.onBlur(), onBlur?.(event))}
      onValueChange={(result, text) => {
        told.current = { result, text }
        report()
        onValueChange?.(result, text)
      }}
      ref={(element) => {
        input.current = element
        field.ref(element)
        if (typeof ref === 'function') ref(element)
        else if (ref) ref.current = element
      }}
    />
  )
}) as FieldBinding
