import { defineNotice } from '@unticked/core/notice'

export const notice = defineNotice({
  id: 'signup',
  version: '1',
  business: { id: 'acme', name: 'Acme', privacyUrl: 'https://acme.example/privacy' },
  purposes: [{ id: 'orders', category: 'utility' }],
  wording: { en: { orders: { title: 'order updates', content: 'Receipts, delivery times and returns' } } },
})
