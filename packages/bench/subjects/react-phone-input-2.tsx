import { useState } from 'react'
import type * as ReactPhoneInput2 from 'react-phone-input-2'
import library from 'react-phone-input-2'
import 'react-phone-input-2/lib/style.css'
import type { FieldProps, Subject } from '../subject.ts'

/** CommonJS: what `import` finds depends on the bundler. */
const PhoneInput = ((library as { default?: unknown }).default ?? library) as typeof ReactPhoneInput2.default

function Field({ name, onNumber }: FieldProps) {
  const [value, setValue] = useState('')
  const change = (digits: string) => {
    setValue(digits)
    onNumber(digits)
  }
  return <PhoneInput country="us" value={value} onChange={change} inputProps={{ name }} />
}

/** Its package has no validator. */
export const subject: Subject = {
  Field,
  list: { open: (page) => page.querySelector<HTMLElement>('.selected-flag')!.click(), rows: '.country-list .country' },
}
