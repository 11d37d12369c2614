'use client'
import { fillTemplate, WHATSAPP } from '@unticked/core/notice'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { Country } from './country.tsx'
import { Echo } from './echo.tsx'
import { Error } from './error.tsx'
import { PhoneInput } from './phone-input.tsx'
import { Segments } from './segments.tsx'
import { Suggestion } from './suggestion.tsx'

export type PhoneProps = ComponentPropsWithoutRef<'div'>

/** The number the messages go to: label, country, input, and below them what was understood or what is wrong. */
export const Phone = forwardRef<HTMLDivElement, PhoneProps>(function Phone({ children, ...props }, ref) {
  const { attributes, classNames, messages } = useOptInContext('Phone')
  return (
    <div {...props} {...attributes.phone} ref={ref}>
      <label {...attributes.label} className={classNames.label}>
        <Segments of={fillTemplate(messages.numberLabel, { whatsapp: WHATSAPP })} />
      </label>
      {children ?? (
        <>
          <div data-part="number" className={classNames.number}>
            <Country className={classNames.country} />
            <PhoneInput className={classNames.input} />
          </div>
          <Echo className={classNames.echo} />
          <Error path="phone" className={classNames.error} />
          <Suggestion className={classNames.suggestion} />
        </>
      )}
    </div>
  )
})
