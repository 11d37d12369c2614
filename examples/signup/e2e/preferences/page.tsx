import { en } from '@unticked/core/locales/en'
import { enPreferences } from '@unticked/core/locales/preferences/en'
import { OptInForm } from '@unticked/react'
import { OptInPreferences } from '@unticked/react/preferences'
import { createRoot } from 'react-dom/client'
import { notice } from '../../notice.mjs'

const asked = { server: '/consent/t/acme', notice, locale: 'en', messages: en, defaultCountry: 'NL' } as const

createRoot(document.getElementById('app')!).render(
  <>
    <OptInForm {...asked} />
    <OptInPreferences {...asked} words={enPreferences} />
  </>,
)
