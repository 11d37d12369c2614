import { en } from '@unticked/core/locales/en'
import { nl } from '@unticked/core/locales/nl'
import { renderToString } from 'react-dom/server'
import { StrictMode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { OptIn, OptInField, OptInForm } from './index.ts'
import { notice } from './test-support/notice.ts'
import { OptInField as BoundField, useConsent, type OptInValue } from './hook-form/index.ts'
import { useForm } from 'react-hook-form'

const shared = { notice, locale: 'en', messages: en } as const
const complained = vi.fn()
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(complained))
afterEach(() => {
  vi.restoreAllMocks()
  expect(complained).not.toHaveBeenCalled()
})

const count = (html: string, part: RegExp) => html.match(part)?.length ?? 0

function BoundForm() {
  const form = useForm<{ whatsapp: OptInValue }>()
  const { optIn } = useConsent(form.control)
  return (
    <form>
      <BoundField control={form.control} name="whatsapp" {...shared} />
      {optIn && <OptIn.Receipt of={optIn} />}
    </form>
  )
}

test.each([
  ['OptInField', <OptInField key="" name="whatsapp" {...shared} />],
  ['OptInForm', <OptInForm key="" {...shared} />],
  ['the field of react-hook-form', <BoundForm key="" />],
  ['OptInField in strict mode', <StrictMode key=""><OptInField name="whatsapp" {...shared} /></StrictMode>],
])('%s renders without a page: boxes empty, nothing inline', (_name, element) => {
  const html = renderToString(element)
  expect(count(html, /type="checkbox"/g)).toBe(2)
  expect(html).not.toMatch(/\schecked|\srequired|style=|<style|<script|\son\w+=/)
  expect(html).toContain('Send me <b>order updates</b> on ')
  expect(html).toContain('name="whatsapp.token"'.replace('whatsapp', html.includes('optIn.') ? 'optIn' : 'whatsapp'))
})

test('no country is named on the server: there is the default one, by its code', () => {
  const html = renderToString(<OptInField name="whatsapp" {...shared} defaultCountry="NL" />)
  expect(count(html, /<option/g)).toBe(1)
  expect(html).toMatch(/<option value="NL">NL<\/option>/)
  expect(html).not.toContain('Netherlands')
  expect(count(renderToString(<OptInField name="whatsapp" {...shared} />), /<option/g)).toBe(1)
})

test('a locale with a region says the default country', () => {
  const british = { ...notice, wording: { 'en-GB': notice.wording.en } }
  expect(renderToString(<OptInField name="whatsapp" {...shared} notice={british} locale="en-GB" />)).toContain('<option value="GB">')
})

test('language, direction and the refusal of machine translation are in the markup', () => {
  expect(renderToString(<OptInField name="whatsapp" notice={notice} locale="nl" messages={nl} />)).toMatch(/<fieldset[^>]* lang="nl" dir="ltr" translate="no"/)
})

test('a prefilled number stands in the markup and can be edited', () => {
  const html = renderToString(<OptInField name="whatsapp" {...shared} defaultPhone="+31612345678" />)
  expect(html).toMatch(/<input[^>]*type="tel"[^>]*value="\+31612345678"/)
  expect(html).not.toMatch(/readonly|disabled/i)
})

test('what the server found wrong stands in the markup, described and marked', () => {
  const html = renderToString(<OptInField name="whatsapp" {...shared} defaultPhone="06 12" errors={{ phone: 'This number is already in use' }} />)
  const id = /<p[^>]*data-part="error"[^>]*id="([^"]+)"[^>]*>This number is already in use/.exec(html)?.[1]
  expect(html).toMatch(new RegExp(`<input[^>]*type="tel"[^>]*aria-invalid="true"[^>]*aria-describedby="${id}"`))
  expect(html).toContain('value="06 12"')
})
