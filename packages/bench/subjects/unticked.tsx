import { en } from '@unticked/core/locales/en'
import { useCallback } from 'react'
import type { FieldProps, Subject } from '../subject.ts'
import { PhoneField } from './provisional-phone-field.tsx'

function Field({ name, onNumber }: FieldProps) {
  const change = useCallback((result: { status: string; e164?: string }) => onNumber(result.status === 'possible' ? result.e164! : ''), [onNumber])
  return <PhoneField name={name} label="Phone number" defaultCountry="US" locale="en" messages={en} onValueChange={change} />
}

export const subject: Subject = {
  Field,
  list: { open: (page) => page.querySelector('select')!.focus(), rows: 'select option' },
}
