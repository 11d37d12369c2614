import { matchIsValidTel, MuiTelInput } from 'mui-tel-input'
import { useState } from 'react'
import type { FieldProps, Subject } from '../subject.ts'

function Field({ name, onNumber }: FieldProps) {
  const [value, setValue] = useState('')
  const change = (text: string) => {
    setValue(text)
    onNumber(text)
  }
  return <MuiTelInput name={name} defaultCountry="US" value={value} onChange={change} />
}

export const subject: Subject = {
  Field,
  validate: (number) => matchIsValidTel(number),
  list: { open: (page) => page.querySelector<HTMLElement>('.MuiTelInput-IconButton')!.click(), rows: '.MuiTelInput-MenuItem' },
}
