import {
  CATEGORIES, CLOCKS, COLLECTED_VIA, KEY_STORAGES, MAX_PURPOSES, MAX_TOKEN_BYTES, MAX_URL_CHARS, NUMBER_JUDGEMENTS, TICK_SOURCES, TICKED_BY,
} from '@unticked/core/event'
import { MAX_NOTICE_CHARS } from '@unticked/core/notice'
import * as v from 'valibot'
import { canonicalBytes } from '../jws/decode.ts'

const MAX_NAME_CHARS = 256
const MAX_POLICY_URL_CHARS = 2_048
/** 9999-12-31: the last second that a timestamp column holds with four-digit years. */
const LAST_SECOND = 253_402_300_799

const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max))
/** No control characters, which a column may not hold and a terminal obeys. */
const printable = (max: number) => v.pipe(text(max), v.regex(/^[^\p{Cc}]+$/u))
/** Visible ASCII, as addresses and versions are written: nothing that turns a line around or hides in it. */
const visible = (max: number) => v.pipe(text(max), v.regex(/^[!-~]+$/))
/** An identifier or a name. */
const name = printable(MAX_NAME_CHARS)
export const hash = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/), v.check((value) => canonicalBytes(value) !== null))
export const second = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LAST_SECOND))

const pair = v.strictObject({ id: v.pipe(name, v.notValue('*')), cat: v.picklist(CATEGORIES) })
export const pairs = v.pipe(
  v.array(pair),
  v.minLength(1),
  v.maxLength(MAX_PURPOSES),
  v.check((list) => new Set(list.map(({ id }) => id)).size === list.length),
)
const everyPurpose = v.strictTuple([v.strictObject({ id: v.literal('*'), cat: v.literal('*') })])
export const business = v.strictObject({ id: name, name })
export const policy = v.strictObject({ ver: name, url: text(MAX_POLICY_URL_CHARS) })
export const statementRef = v.strictObject({ id: name, ver: name, loc: name, sha: hash })
const statement = v.strictObject({ ...statementRef.entries, txt: text(MAX_NOTICE_CHARS) })

const withdrawEvidence = { src: v.picklist(TICK_SOURCES), by: v.picklist(TICKED_BY), clk: v.picklist(CLOCKS), kst: v.picklist(KEY_STORAGES) }
const grantEvidence = {
  ...withdrawEvidence,
  act: v.boolean(),
  pre: v.boolean(),
  edit: v.boolean(),
  vis: v.boolean(),
  num: v.picklist(NUMBER_JUDGEMENTS),
}

/** What each claim may hold, whatever the kind of event; `evt`, `pur` and `ui` depend on it. */
export const CLAIM_SCHEMAS = {
  ver: v.literal(1),
  jti: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)),
  iat: second,
  aud: text(MAX_URL_CHARS),
  org: text(MAX_URL_CHARS),
  url: visible(MAX_URL_CHARS),
  chl: v.nullable(text(MAX_TOKEN_BYTES)),
  jkt: hash,
  stm: statement,
  biz: business,
  chn: v.literal('whatsapp'),
  via: v.picklist(COLLECTED_VIA),
  wv: visible(MAX_NAME_CHARS),
  pol: policy,
  prev: v.nullable(hash),
  ref: v.strictObject({ op: name, dig: hash }),
  _sd: v.strictTuple([hash]),
  _sd_alg: v.literal('sha-256'),
} as const

export const GIVING = { pur: pairs, ui: v.strictObject(grantEvidence) } as const
export const TAKING_BACK = { pur: v.union([everyPurpose, pairs]), ui: v.strictObject(withdrawEvidence) } as const
