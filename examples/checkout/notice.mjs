import { defineNotice } from '@unticked/core/notice'

export const notice = defineNotice({
  id: 'checkout',
  version: '1',
  business: { id: 'acme', name: 'Acme', privacyUrl: 'https://acme.example/privacy' },
  purposes: [{ id: 'delivery', category: 'utility' }],
  wording: { en: { delivery: { title: 'delivery updates', content: 'your receipt, the delivery time and a note when the parcel has arrived' } } },
})
