import { en } from '@unticked/core/locales/en'
import { PhoneField } from '@unticked/react/phone'
import '@unticked/react/phone.css'

/** Any back end reads `phone.e164`; `phone` and `phone.country` are there for what it wants to judge itself. */
export const Plain = () => (
  <form method="post" action="/signup">
    <PhoneField name="phone" label="Phone number" locale="en" messages={en} defaultCountry="NL" required />
    <button>Sign up</button>
  </form>
)
