import { defineNotice } from '@unticked/core/notice'

export const ORIGIN = 'https://shop.acme.example'
export const PUBLIC_URL = 'https://consent.acme.example/consent'
export const ISSUER = `${PUBLIC_URL}/t/acme`
export const BEARER = 'a-bearer-key-of-more-than-32-characters'
export const TEL = '+31612345678'

export const notice = defineNotice({
  id: 'signup',
  version: '1',
  business: { id: 'acme', name: 'Acme', privacyUrl: 'https://acme.example/privacy' },
  purposes: [{ id: 'orders', category: 'utility' }, { id: 'offers', category: 'marketing' }],
  wording: {
    en: {
      orders: { title: 'order updates', content: 'Receipts, delivery times and returns' },
      offers: { title: 'offers', content: 'Discounts and new products, at most twice a month' },
    },
    nl: {
      orders: { title: 'bestelberichten', content: 'Bonnen, levertijden en retouren' },
      offers: { title: 'aanbiedingen', content: 'Kortingen en nieuwe producten, hooguit twee keer per maand' },
    },
  },
})
