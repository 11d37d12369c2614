import { ar } from '@unticked/core/locales/ar'
import { en } from '@unticked/core/locales/en'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PhoneField } from './index.ts'

const shared = { name: 'phone', label: 'Phone number', locale: 'en', messages: en, defaultCountry: 'NL' } as const

test('a field is at most 1 kB of HTML, and names no country', () => {
  const html = renderToString(<PhoneField {...shared} />)
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(1_000)
  expect(html.match(/<option/g)).toHaveLength(1)
  expect(html).toContain('<option value="NL">NL</option>')
  expect(html).not.toMatch(/Netherlands|style=|<script|<style|\son\w+=/)
  expect(html.match(/<[a-z]/g)!.length).toBeLessThanOrEqual(10)
})

test('the text that a server gives back stands in the input, with its error tied to it', () => {
  const html = renderToString(<PhoneField {...shared} id="p" defaultValue="06 1234" error="Taken" />)
  expect(html).toMatch(/<input[^>]*id="p"[^>]*value="06 1234"/)
  expect(html).toMatch(/aria-invalid="true"[^>]*aria-describedby="pd"/)
  expect(html).toMatch(/<p data-part="error" id="pd">Taken/)
})

test('direction is in the markup', () => {
  expect(renderToString(<PhoneField {...shared} locale="ar" messages={ar} />)).toContain('dir="rtl"')
})
