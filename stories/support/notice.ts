import { defineNotice } from '@unticked/core/notice'

/** What the stories ask people to agree to. */
export const notice = defineNotice({
  id: 'stories',
  version: '1',
  business: {
    id: 'acme',
    name: 'Acme',
    privacyUrl: 'https://acme.example/privacy',
    preferencesUrl: 'https://acme.example/preferences',
  },
  purposes: [{ id: 'orders', category: 'utility' }, { id: 'offers', category: 'marketing' }],
  wording: {
    en: {
      orders: { title: 'order updates', content: 'receipts, delivery times and returns' },
      offers: { title: 'offers', content: 'sales and new arrivals, at most twice a month' },
    },
    nl: {
      orders: { title: 'bestelupdates', content: 'bonnen, bezorgtijden en retouren' },
      offers: { title: 'aanbiedingen', content: 'uitverkoop en nieuwe collecties, hooguit twee keer per maand' },
    },
    ar: {
      orders: { title: 'تحديثات الطلبات', content: 'الإيصالات ومواعيد التسليم والإرجاع' },
      offers: { title: 'العروض', content: 'التخفيضات والمنتجات الجديدة، مرتين في الشهر كحد أقصى' },
    },
  },
})
