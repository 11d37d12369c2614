'use client'
import type { PhoneResult } from '@unticked/core/phone'
import { forwardRef, useId, useRef, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import type { CountryList } from './country-list.ts'
import { CountryFace } from './country-face.tsx'
import type { PhoneMessages } from './phone-messages.ts'
import { regionOf } from '../region-of.ts'
import { messageOf } from './refusal.ts'
import { useCompanion } from './use-companion.ts'
import { usePhoneField } from './use-phone-field.ts'

type InputProps = Omit<
  ComponentPropsWithoutRef<'input'>,
  'type' | 'name' | 'value' | 'defaultValue' | 'children' | 'maxLength' | 'pattern' | 'className' | 'onInvalid' | 'checked' | 'defaultChecked'
>

export interface PhoneFieldProps extends InputProps, CountryList {
  /** Names the fields of a plain form: the text as typed under `name`, `${name}.country`, and `${name}.e164`, empty while there is no number. */
  readonly name: string
  readonly label: ReactNode
  /** BCP 47, for the names of countries. */
  readonly locale: string
  readonly messages: PhoneMessages
  /** ISO 3166-1 alpha-2, `NL`. @defaultValue the region that `locale` names, as `GB` in `en-GB`; else none */
  readonly defaultCountry?: string | undefined
  readonly defaultValue?: string | undefined
  /** Another text puts it into the field. What {@link onValueChange} reported last changes nothing, so E.164 may be given back while somebody types. */
  readonly value?: string | undefined
  /** Told after every change what the text is, and again when the rules to judge it have come. */
  readonly onValueChange?: ((result: PhoneResult, text: string) => void) | undefined
  /** What the server, or your own check, has to say. It goes when the person edits the field. */
  readonly error?: string | undefined
  /** Takes the number over from another field of the same form, until the person edits this one. */
  readonly sourceField?: string | undefined
  /** On the element around everything. */
  readonly className?: string | undefined
}

/**
 * A phone number in a form of yours: reads whatever people type, rewrites nothing, refuses only what is no possible number.
 * Its ref is the input. Native validation stops a submit, unless the form is `noValidate`; the error is shown below the field.
 * @example
 * <PhoneField name="phone" label="Phone number" locale="en" messages={en} defaultCountry="NL" onValueChange={(result) => setPhone(result)} />
 */
export const PhoneField = forwardRef<HTMLInputElement, PhoneFieldProps>(function PhoneField(props, ref) {
  const {
    name, label, locale, messages, defaultCountry = regionOf(locale), defaultValue, value: _value, onValueChange: _told, error, sourceField: _source, className,
    id, countries: _countries, countryOrder: _order, preferredCountries: _preferred, flag, autoComplete = 'tel', ...input
  } = props
  const root = useRef<HTMLDivElement>(null)
  const generated = useId()
  const { country, settled, refused, alerts, answered, initial, suffix, follow, onInvalid } = usePhoneField(root, props, defaultCountry)
  const companion = useCompanion(root)
  const said = settled && companion
  const own = id ?? generated + suffix
  const description = `${own}d`
  const wrong = error && error !== answered ? error : refused && messageOf(refused, messages)
  // Until it is said, it is not told either: browsers tell what their own validation finds, at every key.
  const isToldInvalid = Boolean(wrong)

  return (
    <div ref={root} data-part="phone" className={className ? `unticked ${className}` : 'unticked'} dir={messages.dir} data-invalid={wrong ? '' : undefined}>
      <label data-part="label" htmlFor={own}>{label}</label>
      <div data-part="number">
        {/* A native select, whose list is made when it is needed, under a short face of fixed width. */}
        <span data-part="country">
          <select data-part="country-select" data-alone={companion ? undefined : ''} name={`${name}.country`} aria-label={messages.countryLabel}
            disabled={input.disabled || input.readOnly} form={input.form}>
            <option value={defaultCountry}>{defaultCountry}</option>
          </select>
          {companion ? (
            <companion.Countries locale={locale} none={messages.countryNone} list={props} first={defaultCountry} shown={country} onListed={follow} />
          ) : <CountryFace shown={country} flag={flag} />}
        </span>
        <input {...input} ref={ref} data-part="input" type="tel" id={own} name={name} autoComplete={autoComplete} defaultValue={initial ?? defaultValue}
          aria-invalid={isToldInvalid} aria-describedby={[description, input['aria-describedby']].join(' ').trim()} onInvalid={onInvalid} />
        {input.readOnly && <input type="hidden" name={`${name}.country`} value={country} disabled={input.disabled} form={input.form} />}
        <input type="hidden" data-part="e164" name={`${name}.e164`} disabled={input.disabled} form={input.form} />
      </div>
      {/* Regions stand before they say something. Of no form: a reset would put the output's text in the place of elements that React removes. */}
      <output data-part="echo" form="" id={wrong ? undefined : description}>
        {said && !wrong && <said.Said result={settled} messages={messages} template={messages.phoneEcho} />}
      </output>
      {wrong && <p key={alerts} data-part="error" role={alerts ? 'alert' : undefined} id={description} data-code={wrong === error ? undefined : refused?.code}>{wrong}</p>}
      {settled !== undefined && <p data-part="suggestion" role="status">{said && <said.Offered result={settled} messages={messages} />}</p>}
    </div>
  )
})
