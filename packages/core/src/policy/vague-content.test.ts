import { describe, expect, test } from 'vitest'
import { plain } from '../notice/fixtures/notices.ts'
import { checkContent, isVague, VAGUE_WORDS } from './vague-content.ts'

const VAGUE = [
  ...VAGUE_WORDS, 'Updates', 'WhatsApp messages', 'messages on WhatsApp', 'our news', 'News and updates!', 'some messages from us',
  'important information', 'everything', 'all kinds of messages', 'various communications and more', 'stuff you might like',
  'the latest news', 'all our updates via WhatsApp', 'onze berichten', 'WhatsApp-berichten', 'nieuws en informatie van ons',
  'belangrijke meldingen voor jou', '…',
  'Unsere Nachrichten', 'Neuigkeiten und Infos von uns', 'WhatsApp-Nachrichten', 'nos actualités', 'des messages sur WhatsApp', 'mises à jour',
  'nuestras novedades', 'mensajes de WhatsApp', 'nossas mensagens', 'novidades e avisos',
  'i nostri messaggi', 'novità e notizie', 'nasze wiadomości',
  'Ważne powiadomienia', 'ÖNEMLİ BİLDİRİMLER', 'WhatsApp üzerinden mesajlar',
  'pesan-pesan dari kami', 'info penting', 'हमारे संदेश', 'ज़रूरी जानकारी',
  'رسائل وتحديثات', 'الأخبار من واتساب', 'ההודעות שלנו', 'עדכונים ומידע', 'WhatsAppのメッセージ', '当社からのお知らせ', '最新情報',
]
const CONCRETE = [
  'order updates', 'delivery times', 'receipts, delivery times and returns', 'news about new menus', 'appointment reminders', 'discounts',
  'a newsletter each Friday',
  'your one-time code', 'updates about flight changes', 'bezorgtijden', 'nieuws over openingstijden', 'je bestelbevestiging', 'kortingscodes',
  'आपके ऑर्डर की रसीदें', 'إيصالات طلباتك', '注文の確認',
  'Belege und Lieferzeiten', 'Angebote der Woche', 'le menu du jour', 'reçus et retours',
  'avisos de entrega', 'ofertas da semana', 'orari di consegna',
  'terminy dostaw', 'teslimat saatleri', 'waktu pengiriman', 'info pesanan', 'ऑर्डर की जानकारी', 'مواعيد التسليم', 'מועדי משלוח', '予約のお知らせ', '発送通知',
]

test.each(VAGUE)('"%s" names nothing that would arrive', (content) => {
  expect(isVague(content)).toBe(true)
})

test.each(CONCRETE)('"%s" names what arrives', (content) => {
  expect(isVague(content)).toBe(false)
})

describe('a notice', () => {
  const saying = (content: string, name = 'Acme') => ({
    ...plain, business: { ...plain.business, name }, wording: { en: { orders: { title: 'x', content } } },
  })

  test('is refused with the notice, the locale, the purpose and a way out', () => {
    expect(() => checkContent(saying('Our updates'))).toThrow(
      'Notice "signup" says only "Our updates" for purpose "orders" in "en". Name what arrives, such as "your receipt and delivery times".',
    )
  })

  test('says no more in Japanese when it only adds who sends', () => {
    expect(() => checkContent(saying('Acmeからのメッセージ'))).toThrow(TypeError)
  })

  test('says no more when it only adds who sends', () => {
    expect(() => checkContent(saying('messages from Acme'))).toThrow(TypeError)
    expect(() => checkContent(saying('News by Café Noir', 'Café Noir'))).toThrow(TypeError)
  })

  test('may name what the business is called after', () => {
    expect(() => checkContent(saying('daily offers', 'Daily Offers'))).not.toThrow()
    expect(() => checkContent(saying('new flight offers', 'Flight'))).not.toThrow()
  })

  test('passes when every purpose is concrete', () => {
    expect(() => checkContent(plain)).not.toThrow()
  })
})
