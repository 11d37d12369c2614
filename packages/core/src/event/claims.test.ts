import { describe, expect, test } from 'vitest'
import {
  BROWSER_EVENT_KINDS, CATEGORIES, CLAIMS, COLLECTED_VIA, RECORD_KINDS, type ConsentRecord, type EventKind, type GrantEvent, type WithdrawEvent,
} from './index.ts'

/** The matrix once more, as the protocol's table shows it: ● required, ○ optional, blank absent. A change here changes the wire. */
const TABLE = `
  claim    grant renew withdraw attest import confirm inbound_stop erase
  ver      ●     ●     ●        ●      ●      ●       ●            ●
  evt      ●     ●     ●        ●      ●      ●       ●            ●
  jti      ●     ●     ●        ●      ●      ●       ●            ●
  iat      ●     ●     ●        ●      ●      ●       ●            ●
  aud      ●     ●     ●        ●      ●      ●       ●            ●
  jkt      ●     ●     ●        –      –      –       –            –
  biz      ●     ●     ●        ●      ●      ●       ●            ●
  pur      ●     ●     ●        ●      ●      ●       ●            ●
  chn      ●     ●     ●        ●      ●      ●       ●            ●
  via      ●     ●     ●        ●      ●      ●       ●            ●
  prev     ●     ●     ●        ●      ●      ●       ●            ●
  org      ●     ●     ●        –      –      –       –            –
  url      ●     ●     ●        –      –      –       –            –
  chl      ●     ●     ●        –      –      –       –            –
  ui       ●     ●     ●        –      –      –       –            –
  wv       ●     ●     ●        –      –      –       –            –
  stm      ●     ●     –        ●      ●      –       –            –
  pol      ●     ●     –        ●      ●      –       –            –
  ref      –     –     –        ●      ●      –       –            –
  _sd      ●     ●     ○        ●      ●      ●       ●            –
  _sd_alg  ●     ●     ○        ●      ●      ●       ●            –
`
const [[, ...kinds], ...rows] = TABLE.trim().split('\n').map((line) => line.trim().split(/\s+/)) as [string[], ...string[][]]
const PRESENCE: Record<string, string | undefined> = { '●': 'required', '○': 'optional', '–': undefined }

describe('the closed matrix', () => {
  test('covers every kind of event and no other', () => {
    expect(Object.keys(CLAIMS).toSorted()).toEqual([...BROWSER_EVENT_KINDS, ...RECORD_KINDS].toSorted())
    expect(Object.keys(CLAIMS).toSorted()).toEqual(kinds.toSorted())
  })

  test.each(kinds.map((kind, at) => [kind as EventKind, at] as const))('%s holds exactly its claims', (kind, at) => {
    const expected = rows.flatMap(([claim, ...marks]) => (PRESENCE[marks[at]!] ? [[claim, PRESENCE[marks[at]!]]] : []))
    expect(CLAIMS[kind]).toEqual(Object.fromEntries(expected))
  })

  test('holds nothing that identifies a person beside the disclosure', () => {
    const names = new Set(Object.values(CLAIMS).flatMap((claims) => Object.keys(claims)))
    for (const name of ['tel', 'phone', 'sub', 'ip', 'ua', 'email', 'name', 'ref_url', 'kid']) expect(names).not.toContain(name)
  })
})

/** The types and the matrix name the same claims; each line stops compiling when they part. */
describe('the types', () => {
  type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
  const grant: Same<keyof GrantEvent, keyof typeof CLAIMS.grant> = true
  const withdraw: Same<keyof WithdrawEvent, keyof typeof CLAIMS.withdraw> = true
  const record: Same<keyof ConsentRecord, keyof typeof CLAIMS.attest> = true

  test('name the claims of the matrix', () => {
    expect([grant, withdraw, record]).toEqual([true, true, true])
  })
})

test('the lists that are part of the contract are these', () => {
  expect(BROWSER_EVENT_KINDS).toEqual(['grant', 'renew', 'withdraw'])
  expect(RECORD_KINDS).toEqual(['attest', 'confirm', 'inbound_stop', 'import', 'erase'])
  expect(COLLECTED_VIA).toEqual(['web', 'app', 'email', 'sms', 'qr', 'store', 'ivr', 'paper', 'thread'])
  expect(CATEGORIES).toEqual(['utility', 'marketing', 'authentication'])
})
