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
  const { attributes, messages } = useOptInContext('Phone')
  return (
    <div {...props} {...attributes.phone} ref={ref}>
      <label {...attributes.label}>
        <Segments of={fillTemplate(messages.numberLabel, { whatsapp: WHATSAPP })} />
      </label>
      {children ?? (
        <>
          <div data-part="number">
            <Country />
            <PhoneInput />
          </div>
          <Echo />
          <Suggestion />
          <Error path="phone" />
        </>
      )}
    </div>
  )
})
