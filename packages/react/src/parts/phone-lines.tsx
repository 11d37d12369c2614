import { initialState } from '@unticked/core'
import { fillTemplate, WHATSAPP } from '@unticked/core/notice'
import type { ReactNode } from 'react'
import { useRoot } from '../opt-in-context.ts'
import { CountryFace } from '../phone/country-face.tsx'
import { ErrorLine } from './error-line.tsx'
import { segments } from './segments.tsx'

/** Label, country and input, and below them what was understood or what is wrong; `children` in the place of all but the label. */
export function PhoneLines({ children }: { children?: ReactNode }) {
  const { attributes, classNames, companion, countryList, defaultCountry, defaultPhone, messages, state } = useRoot()
  const shown = state === initialState ? defaultCountry : state.phone.country
  return (
    <>
      <label {...attributes.label} className={classNames.label}>
        {segments(fillTemplate(messages.numberLabel, { whatsapp: WHATSAPP }))}
      </label>
      {children ?? (
        <>
          <div data-part="number" className={classNames.number}>
            <span data-part="country">
              <select {...attributes.country} className={classNames.country} aria-label={messages.countryLabel}>
                <option value={defaultCountry}>{defaultCountry}</option>
              </select>
              {companion ? <companion.OptInCountries list={countryList} shown={shown} /> : <CountryFace shown={shown} flag={countryList.flag} />}
            </span>
            <input {...attributes.input} className={classNames.input} defaultValue={defaultPhone} />
          </div>
          <output {...attributes.echo} className={classNames.echo}>{companion && <companion.OptInEcho />}</output>
          <ErrorLine path="phone" />
          <p data-part="suggestion" role="status" className={classNames.suggestion}>{companion && <companion.OptInSuggestion />}</p>
        </>
      )}
    </>
  )
}
