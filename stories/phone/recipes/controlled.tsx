import { en } from '@unticked/core/locales/en'
import { PhoneField, type PhoneResult } from '@unticked/react/phone'
import { useState } from 'react'

/** State holds E.164 as soon as there is a number; giving it back rewrites nothing. */
export function Controlled() {
  const [phone, setPhone] = useState('')
  const keep = (result: PhoneResult, text: string) => setPhone(result.status === 'possible' ? result.e164 : text)
  return (
    <form>
      <PhoneField name="phone" label="Phone number" locale="en" messages={en} defaultCountry="NL" value={phone} onValueChange={keep} />
      <button type="button" onClick={() => setPhone('')}>Clear</button>
      <p>{phone}</p>
    </form>
  )
}
