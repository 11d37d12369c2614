import '@unticked/react/styles.css'
import './checkout.css'
import { en } from '@unticked/core/locales/en'
import { OptInField } from '@unticked/react'
import { createRoot } from 'react-dom/client'
import { notice } from '../notice.mjs'

/** The form works without this. With it, the order can carry a consent: the token arrives as a form field. */
const slot = document.getElementById('opt-in')!

createRoot(slot).render(
  <OptInField
    name="whatsapp"
    notice={notice}
    locale="en"
    messages={en}
    defaultCountry="NL"
    defaultPhone={slot.dataset.phone}
    onInvalid="continue"
  />,
)
