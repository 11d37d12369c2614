import { defineNotice } from '../../notice/index.ts'

/** What the tests ask people to agree to. */
export const notice = defineNotice({
  id: 'signup',
  version: '1',
  business: { id: 'acme', name: 'Acme', privacyUrl: 'https://acme.example/privacy' },
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
