import { en } from '@unticked/core/locales/en'
import { PhoneField, type PhoneResult } from '@unticked/react/phone'
import '@unticked/react/phone.css'
import { useCallback } from 'react'
import type { FieldProps, Subject } from '../subject.ts'

function Field({ name, onNumber }: FieldProps) {
  const change = useCallback((result: PhoneResult) => onNumber(result.status === 'possible' ? result.e164 : ''), [onNumber])
  return <PhoneField name={name} label="Phone number" defaultCountry="US" locale="en" messages={en} onValueChange={change} />
}

export const subject: Subject = {
  Field,
  list: { open: (page) => page.querySelector('select')!.focus(), rows: 'select option' },
}
