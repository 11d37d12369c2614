import { AsYouType } from 'libphonenumber-js/min'
import { useState } from 'react'
import type { FieldProps, Subject } from '../subject.ts'

function Field({ name, onNumber }: FieldProps) {
  const [text, setText] = useState('')
  const read = (typed: string) => {
    const formatter = new AsYouType('US')
    setText(formatter.input(typed))
    onNumber(formatter.getNumberValue() ?? '')
  }
  return <input type="tel" name={name} autoComplete="tel" value={text} onChange={(event) => read(event.target.value)} />
}

export const subject: Subject = { Field }
