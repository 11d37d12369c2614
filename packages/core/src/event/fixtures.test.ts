import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { CLAIMS, hashDisclosure, hashEvent, hashNotice, thumbprint, type ConsentEvent, type EventHeader } from './index.ts'

const folder = fileURLToPath(new URL('fixtures/valid/', import.meta.url))
const fixtures = readdirSync(folder).map((name) => JSON.parse(readFileSync(folder + name, 'utf8')) as { what: string; token: string; evh: string })
const decode = <T>(part: string | undefined) => JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8')) as T

test.each(fixtures)('$what holds its claims, and its hashes are ours', async ({ token, evh }) => {
  const [jws, disclosure] = token.split('~') as [string, string]
  const [header, payload] = jws.split('.')
  const event = decode<ConsentEvent>(payload)
  for (const claim of Object.keys(event)) expect(CLAIMS[event.evt]).toHaveProperty(claim)
  expect(await hashEvent(jws)).toBe(evh)
  expect(await thumbprint(decode<EventHeader>(header).jwk)).toBe(event.jkt)
  if (disclosure) expect(event._sd).toEqual([await hashDisclosure(disclosure)])
  if ('stm' in event) expect(await hashNotice(event.stm.txt)).toBe(event.stm.sha)
})
