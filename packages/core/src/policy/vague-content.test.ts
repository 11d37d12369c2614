import { describe, expect, test } from 'vitest'
import { plain } from '../notice/fixtures/notices.ts'
import { checkContent, isVague, namesNobody, VAGUE_WORDS } from './vague-content.ts'
import { NO_NAMES } from './vague-words.ts'

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
  '消息', '我们的最新消息', '来自我们公司的通知和更新', '在WhatsApp上的訊息',
  'des messages de notre part', 'messages from our company', 'News from the team', 'berichten van ons bedrijf', 'Nachrichten von unserem Unternehmen',
  'noticias de nuestra empresa', 'novidades da nossa loja', 'messaggi da parte nostra', 'wiadomości od naszej firmy', 'firmamızdan haberler',
  'kabar dari toko kami', 'हमारी कंपनी की सूचनाएँ', 'رسائل من شركتنا', 'עדכונים מהחברה שלנו', '弊社のニュース',
]
const CONCRETE = [
  'order updates', 'delivery times', 'receipts, delivery times and returns', 'news about new menus', 'appointment reminders', 'discounts',
  'a newsletter each Friday',
  'your one-time code', 'updates about flight changes', 'bezorgtijden', 'nieuws over openingstijden', 'je bestelbevestiging', 'kortingscodes',
  'आपके ऑर्डर की रसीदें', 'إيصالات طلباتك', '注文の確認',
  'Belege und Lieferzeiten', 'Angebote der Woche', 'le menu du jour', 'reçus et retours',
  'avisos de entrega', 'ofertas da semana', 'orari di consegna',
  'terminy dostaw', 'teslimat saatleri', 'waktu pengiriman', 'info pesanan', 'ऑर्डर की जानकारी', 'مواعيد التسليم', 'מועדי משלוח', '予約のお知らせ', '発送通知', '订单通知', '收据和送货时间', '新品消息',
  'news about our team building days', 'when our shop opens', 'la date de notre part de gâteau',
]
const NOBODY = [...Object.values(NO_NAMES).flat(), 'Us', 'WE', 'Our Company', ' our  company. ', 'L’entreprise', '[Company name]', 'Unser Unternehmen']
const SOMEBODY = ['Acme', 'We Telecom', 'Our Company of Friends', 'Toys R Us', 'Business Insider', 'The Body Shop', 'Noi Italia', '我们公寓', 'Company', 'Firma']

test.each(VAGUE)('"%s" names nothing that would arrive', (content) => {
  expect(isVague(content)).toBe(true)
})

test.each(CONCRETE)('"%s" names what arrives', (content) => {
  expect(isVague(content)).toBe(false)
})

test.each(NOBODY)('"%s" is nobody’s name', (name) => {
  expect(namesNobody(name)).toBe(true)
})

test.each(SOMEBODY)('"%s" is a name', (name) => {
  expect(namesNobody(name)).toBe(false)
})

describe('a notice', () => {
  const saying = (content: string, name = 'Acme', title = 'x') => ({
    ...plain, business: { ...plain.business, name }, wording: { en: { orders: { title, content } } },
  })

  test('is refused with the notice, the locale, the purpose and a way out', () => {
    expect(() => checkContent(saying('Our updates'))).toThrow(
      'Notice "signup" says only "Our updates" for purpose "orders" in "en". Name what arrives, such as "your receipt and delivery times".',
    )
  })

  test('is refused for a title that names nothing, whatever stands below it', () => {
    expect(() => checkContent(saying('receipts', 'Acme', 'messages'))).toThrow(
      'Notice "signup" is titled only "messages" for purpose "orders" in "en". Name what people would be sent, such as "order updates".',
    )
    expect(() => checkContent(saying('receipts', 'Acme', 'Acme news'))).toThrow(TypeError)
  })

  test('is refused in nobody’s name, with what to do', () => {
    expect(() => checkContent(saying('receipts', 'We'))).toThrow(
      'Notice "signup" is asked in the name of "We", which names nobody. Give the name people know; if that is it, say more, such as "We Telecom".',
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
