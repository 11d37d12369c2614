import { useState } from 'react'
import { PhoneInput } from 'react-international-phone'
import 'react-international-phone/style.css'
import type { FieldProps, Subject } from '../subject.ts'

function Field({ name, onNumber }: FieldProps) {
  const [value, setValue] = useState('')
  const change = (number: string) => {
    setValue(number)
    onNumber(number)
  }
  return <PhoneInput name={name} defaultCountry="us" value={value} onChange={change} />
}

/** Its package has no validator. */
export const subject: Subject = {
  Field,
  list: {
    open: (page) => page.querySelector<HTMLElement>('.react-international-phone-country-selector-button')!.click(),
    rows: '.react-international-phone-country-selector-dropdown__list-item',
  },
}
