import { useState } from 'react'
import PhoneInput, { isValidPhoneNumber } from 'react-phone-number-input'
import 'react-phone-number-input/style.css'
import type { FieldProps, Subject } from '../subject.ts'

function Field({ name, onNumber }: FieldProps) {
  const [value, setValue] = useState<string>()
  const change = (number?: string) => {
    setValue(number)
    onNumber(number ?? '')
  }
  return <PhoneInput name={name} defaultCountry="US" value={value as never} onChange={change} />
}

export const subject: Subject = { Field, validate: isValidPhoneNumber }
