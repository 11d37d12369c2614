import { describe, expect, test } from 'vitest'
import { plain } from '../notice/fixtures/notices.ts'
import { checkContent, isVague, VAGUE_WORDS } from './index.ts'

const VAGUE = [
  ...VAGUE_WORDS, 'Updates', 'WhatsApp messages', 'messages on WhatsApp', 'our news', 'News and updates!', 'some messages from us',
  'important information',
  'the latest news', 'all our updates via WhatsApp', 'onze berichten', 'WhatsApp-berichten', 'nieuws en informatie van ons',
  'belangrijke meldingen voor jou', '…',
]
const CONCRETE = [
  'order updates', 'delivery times', 'receipts, delivery times and returns', 'news about new menus', 'appointment reminders', 'discounts',
  'a newsletter each Friday',
  'your one-time code', 'updates about flight changes', 'bezorgtijden', 'nieuws over openingstijden', 'je bestelbevestiging', 'kortingscodes',
  'आपके ऑर्डर की रसीदें', 'إيصالات طلباتك', '注文の確認',
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
