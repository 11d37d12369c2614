import type { en } from '@unticked/core/locales/en'
import { defineNotice } from '@unticked/core/notice'
import { OptIn, useOptInContext } from '@unticked/react'
import { useEffect } from 'react'
import '@unticked/react/styles.css'

const notice = defineNotice({
  id: 'bench',
  version: '1',
  business: { id: 'acme', name: 'Acme', privacyUrl: 'https://acme.example/privacy' },
  purposes: [{ id: 'orders', category: 'utility' }],
  wording: { en: { orders: { title: 'order updates', content: 'receipts, delivery times and returns' } } },
})

interface PhoneFieldProps {
  readonly name: string
  readonly label: string
  readonly defaultCountry: string
  readonly locale: 'en'
  readonly messages: typeof en
  readonly onValueChange: (result: { status: string; e164?: string }) => void
}

/** The phone parts of the opt-in, in the shape of the stand-alone field. */
export function PhoneField({ name, defaultCountry, locale, messages, onValueChange }: PhoneFieldProps) {
  return (
    <OptIn.Root name={name} notice={notice} locale={locale} messages={messages} defaultCountry={defaultCountry}>
      <OptIn.Phone />
      <Said onValueChange={onValueChange} />
    </OptIn.Root>
  )
}

function Said({ onValueChange }: Pick<PhoneFieldProps, 'onValueChange'>) {
  const { result } = useOptInContext('Phone').state.phone
  useEffect(() => void onValueChange(result), [onValueChange, result])
  return null
}
