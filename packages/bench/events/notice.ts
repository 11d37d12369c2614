import { defineNotice } from '../../core/src/notice/index.ts'

/** What is asked while the events are measured. */
export const notice = defineNotice({
  id: 'signup',
  version: '1',
  business: { id: 'acme', name: 'Acme', privacyUrl: 'https://acme.example/privacy' },
  purposes: [{ id: 'orders', category: 'utility' }, { id: 'offers', category: 'marketing' }],
  wording: {
    en: {
      orders: { title: 'order updates', content: 'receipts, delivery times and returns' },
      offers: { title: 'offers', content: 'sales and new arrivals, twice a month at most' },
    },
  },
})
