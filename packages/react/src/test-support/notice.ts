import { defineNotice } from '@unticked/core/notice'

/** What the tests ask people to agree to. */
export const notice = defineNotice({
  id: 'signup',
  version: '1',
  business: { id: 'acme', name: 'Acme', privacyUrl: 'https://acme.example/privacy', preferencesUrl: 'https://acme.example/preferences' },
  purposes: [{ id: 'orders', category: 'utility' }, { id: 'offers', category: 'marketing' }],
  wording: {
    en: {
      orders: { title: 'order updates', content: 'receipts, delivery times and returns' },
      offers: { title: 'offers', content: 'sales and new arrivals' },
    },
    nl: {
      orders: { title: 'bestelberichten', content: 'bonnen, levertijden en retouren' },
      offers: { title: 'aanbiedingen', content: 'kortingen en nieuwe producten' },
    },
  },
})
