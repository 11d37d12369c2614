import { en } from '@unticked/core/locales/en'
import { OptInField } from '../opt-in-field.tsx'
import { PhoneField } from '../phone/index.ts'
import { notice } from './notice.ts'

/** Pages with a phone field, by name: each takes a form that it stands in. They are shown by a script, or rendered first and hydrated. */
export const PHONE_PAGES = {
  'the opt-in': () => <OptInField name="whatsapp" notice={notice} locale="en" messages={en} defaultCountry="NL" />,
  'the field alone': () => <PhoneField name="phone" label="Phone number" locale="en" messages={en} defaultCountry="NL" />,
}

export type PhonePage = keyof typeof PHONE_PAGES

export function PhoneForm({ of }: { of: PhonePage }) {
  const Field = PHONE_PAGES[of]
  return (
    <form>
      <input aria-label="Name" id="name" />
      <Field />
      <button type="reset">Reset</button>
      <button>Go</button>
    </form>
  )
}
