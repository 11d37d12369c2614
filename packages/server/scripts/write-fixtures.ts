// Renews packages/core/src/event/fixtures: tsx --tsconfig tsconfig.base.json packages/server/scripts/write-fixtures.ts
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Challenge } from '@unticked/core/event'
import { leafHash } from '../src/jws/hash.ts'
import { GENESIS, nextHead } from '../src/ledger/chain.ts'
import { signReceipt } from '../src/receipt/receipt.ts'
import { grantClaims, payloadOf, signEvent, type Signed } from '../src/test-support/browser.ts'
import { createForge } from '../src/test-support/forge.ts'
import { notice, ORIGIN } from '../src/test-support/notices.ts'
import { REFUSED } from '../src/test-support/refused.ts'
import { createOfferBook } from '../src/verify/offer.ts'

const CASES_PER_CODE = 3
const NOW = 1_795_428_000

const folder = fileURLToPath(new URL('../../core/src/event/fixtures/', import.meta.url))
const forge = createForge({ now: NOW })
const { browser, issuer, keys } = forge

function write(path: string, content: object): void {
  writeFileSync(`${folder}${path}.json`, `${JSON.stringify(content, null, 2)}\n`)
}

const dutch = createOfferBook([notice]).find('signup', '1', 'nl')!
const inDutch = forge.challenge({ offer: dutch })
const earlier = forge.grant()
const earlierHash = leafHash(earlier.jws).toString('base64url')
const old = forge.challenge({ now: NOW - 90_000 })

const VALID: Record<string, [what: string, binding: 'challenge' | 'notice' | 'none', signed: Signed]> = {
  'grant': ['a grant in English', 'challenge', earlier],
  'grant-nl': ['a grant in Dutch', 'challenge', signEvent(browser, grantClaims(browser, { iat: NOW, chl: inDutch, locale: 'nl' }))],
  'grant-late': ['a grant that arrives a day late', 'challenge', forge.grant({ chl: old, iat: payloadOf<Challenge>(old).iat + 60 })],
  'grant-bsuid': ['a grant for a business-scoped user id', 'challenge', forge.grant({}, { kind: 'bsuid', value: 'NL.13491208655302741918' })],
  'grant-unbound': ['a grant without a consent server', 'notice', forge.grant({ chl: null, aud: ORIGIN })],
  'renew': ['a renewal of the first grant', 'challenge', forge.grant({ evt: 'renew', prev: earlierHash })],
  'withdraw': ['a withdrawal of everything, by number', 'none', forge.withdraw()],
  'withdraw-prev': ['a withdrawal of the first grant, without a number', 'none', forge.withdraw({ prev: earlierHash }, null)],
  'withdraw-chl': ['a withdrawal under a challenge', 'challenge', forge.withdraw({ chl: forge.challenge() })],
}

rmSync(folder, { recursive: true, force: true })
for (const part of ['valid', 'invalid']) mkdirSync(folder + part, { recursive: true })
write('context', { issuer, audience: ORIGIN, origins: [ORIGIN], at: NOW, jwks: keys.jwks, notices: [notice] })
for (const [name, [what, binding, { token, jws }]] of Object.entries(VALID)) {
  write(`valid/${name}`, { what, binding, evh: leafHash(jws).toString('base64url'), token })
}
for (const code of new Set(REFUSED.map(([refusal]) => refusal))) {
  const cases = REFUSED.filter(([refusal]) => refusal === code).slice(0, CASES_PER_CODE)
  write(`invalid/${code}`, { code, cases: cases.map(([, what, forged]) => ({ what, token: forged(forge) })) })
}
const { event, jws } = earlier
const leaf = leafHash(jws)
const row = {
  tenant: 'acme', seq: 1, jti: event.jti, evt: event.evt, leaf, head: nextHead(GENESIS, leaf), phd: null, jws, prev: null, chl_jti: null, tag: null, tag_key: null,
  client_iat: new Date(event.iat * 1_000), received: new Date(NOW * 1_000), late: false, st: 'active',
} as const
write('receipt', { what: 'the receipt of the first grant', evh: earlierHash, receipt: signReceipt(row, issuer, keys.signing) })
