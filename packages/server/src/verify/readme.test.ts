import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ConsentEvent } from '@unticked/core/event'
import type { Notice } from '@unticked/core/notice'
import { afterAll, expect, test } from 'vitest'
import { grantClaims, newBrowser, signEvent } from '../test-support/browser.ts'
import { ORIGIN } from '../test-support/notices.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/```js\n([^]*?)```/g)].map(([, code]) => code!)
const folder = mkdtempSync(join(tmpdir(), 'unticked-readme-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The README's own code, run as it stands there. */
async function example<Exports>(file: string, marker: string): Promise<Exports> {
  writeFileSync(join(folder, file), blocks.find((code) => code.includes(marker))!)
  return (await import(/* @vite-ignore */ join(folder, file))) as Exports
}

test('the README reads an opt-in from a form as it says', async () => {
  const { notice } = await example<{ notice: Notice }>('notice.mjs', '// notice.mjs')
  const { consentIn } = await example<{ consentIn: (request: Request) => Promise<ConsentEvent | null> }>('consent.mjs', 'parseOptIn(')
  const post = (fields: Record<string, string>) => consentIn(new Request(`${ORIGIN}/signup`, { method: 'POST', body: new URLSearchParams(fields) }))

  const browser = newBrowser()
  const audience = 'https://acme.example'
  const claims = grantClaims(browser, { iat: Math.floor(Date.now() / 1000), shown: notice, audience })
  const { token, event } = signEvent(browser, { ...claims, org: audience, url: `${audience}/signup` })
  expect(await post({ 'whatsapp.token': token, 'whatsapp.purpose': 'orders' })).toEqual(event)
  expect(await post({ 'whatsapp.token': `${token}x`, 'whatsapp.purpose': 'orders' })).toBeNull()
  expect(await post({ 'whatsapp.token': '', 'whatsapp.purpose': 'orders', 'whatsapp.phone': '06 12345678' })).toBeNull()
  expect(await post({ email: 'ada@example.com' })).toBeNull()
})
