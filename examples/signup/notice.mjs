import { defineNotice } from '@unticked/core/notice'

/** What people are asked to agree to: read by the page and by the consent server. */
export const notice = defineNotice({
  id: 'signup',
  version: '1',
  business: {
    id: 'acme',
    name: 'Acme',
    privacyUrl: 'https://acme.example/privacy',
    preferencesUrl: 'https://acme.example/preferences',
  },
  purposes: [
    { id: 'orders', category: 'utility' },
    { id: 'offers', category: 'marketing' },
  ],
  wording: {
    en: {
      orders: { title: 'order updates', content: 'receipts, delivery times and returns' },
      offers: { title: 'offers', content: 'sales and new arrivals, at most twice a month' },
    },
    nl: {
      orders: { title: 'updates over bestellingen', content: 'bonnen, levertijden en retouren' },
      offers: { title: 'aanbiedingen', content: 'uitverkoop en nieuwe artikelen, hooguit twee keer per maand' },
    },
  },
})
