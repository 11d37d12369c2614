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
    de: {
      orders: { title: 'Bestellupdates', content: 'Belege, Lieferzeiten und Rücksendungen' },
      offers: { title: 'Angebote', content: 'Rabatte und Neuheiten, höchstens zweimal im Monat' },
    },
    fr: {
      orders: { title: 'le suivi de mes commandes', content: 'reçus, délais de livraison et retours' },
      offers: { title: 'les offres', content: 'promotions et nouveautés, deux fois par mois au plus' },
    },
    es: {
      orders: { title: 'avisos de mis pedidos', content: 'recibos, plazos de entrega y devoluciones' },
      offers: { title: 'ofertas', content: 'rebajas y novedades, como mucho dos veces al mes' },
    },
    'pt-BR': {
      orders: { title: 'avisos dos meus pedidos', content: 'recibos, prazos de entrega e devoluções' },
      offers: { title: 'ofertas', content: 'promoções e lançamentos, no máximo duas vezes por mês' },
    },
    it: {
      orders: { title: 'aggiornamenti sugli ordini', content: 'ricevute, tempi di consegna e resi' },
      offers: { title: 'offerte', content: 'saldi e novità, al massimo due volte al mese' },
    },
    pl: {
      orders: { title: 'informacje o zamówieniach', content: 'rachunki, terminy dostaw i zwroty' },
      offers: { title: 'oferty', content: 'wyprzedaże i nowości, najwyżej dwa razy w miesiącu' },
    },
    tr: {
      orders: { title: 'sipariş bilgileri', content: 'fişler, teslimat saatleri ve iadeler' },
      offers: { title: 'fırsatlar', content: 'indirimler ve yeni ürünler, ayda en fazla iki kez' },
    },
    id: {
      orders: { title: 'kabar pesanan', content: 'struk, waktu pengiriman, dan pengembalian' },
      offers: { title: 'penawaran', content: 'diskon dan produk baru, paling banyak dua kali sebulan' },
    },
    hi: {
      orders: { title: 'ऑर्डर की जानकारी', content: 'रसीदें, डिलीवरी का समय और वापसी' },
      offers: { title: 'ऑफ़र', content: 'सेल और नए सामान, महीने में ज़्यादा से ज़्यादा दो बार' },
    },
    ar: {
      orders: { title: 'تحديثات الطلبات', content: 'الإيصالات ومواعيد التسليم والإرجاع' },
      offers: { title: 'العروض', content: 'التخفيضات والمنتجات الجديدة، مرتين في الشهر كحد أقصى' },
    },
    he: {
      orders: { title: 'עדכוני הזמנות', content: 'קבלות, מועדי משלוח והחזרות' },
      offers: { title: 'מבצעים', content: 'הנחות ומוצרים חדשים, לכל היותר פעמיים בחודש' },
    },
    ja: {
      orders: { title: '注文のお知らせ', content: '領収書、配達時間、返品' },
      offers: { title: 'お得な情報', content: 'セールと新商品（月2回まで）' },
    },
    'en-XA': {
      orders: { title: '[óóŕđééŕ úúþđááţééš]', content: '[ŕééçééííþţš, đééľíívééŕý ţíímééš ááñđ ŕééţúúŕñš]' },
      offers: { title: '[óófféérš]', content: '[šááľééš ááñđ ñééŵ ááŕŕíívááľš, ááţ móóšţ ţŵííçéé áá móóñţĥ]' },
    },
  },
})
