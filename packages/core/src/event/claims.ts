/** The kinds of consent event. Browsers sign the first three; servers sign the rest as records. */
export const BROWSER_EVENT_KINDS = ['grant', 'renew', 'withdraw'] as const
export const RECORD_KINDS = ['attest', 'confirm', 'inbound_stop', 'import', 'erase'] as const

/** Where the consent was collected. */
export const COLLECTED_VIA = ['web', 'app', 'email', 'sms', 'qr', 'store', 'ivr', 'paper', 'thread'] as const

/** WhatsApp's template categories. */
export const CATEGORIES = ['utility', 'marketing', 'authentication'] as const

/**
 * How the tick came about, as the widget saw it. `test` is refused by servers unless they were told otherwise.
 * `echo`, an answer shown again, is a word of the protocol that this widget never says.
 */
export const TICK_SOURCES = ['user', 'before-hydration', 'echo', 'test'] as const
export const TICKED_BY = ['pointer', 'keyboard', 'other'] as const
export const NUMBER_JUDGEMENTS = ['judged', 'deferred'] as const
export const CLOCKS = ['challenge', 'client'] as const
export const KEY_STORAGES = ['idb', 'mem'] as const

/** The name of the one disclosure: a phone number in E.164 form, or a business-scoped user id. */
export const SUBJECT_KINDS = ['tel', 'bsuid'] as const

type Presence = 'required' | 'optional'
type ClaimMatrix = Record<string, Record<string, Presence>>

const ALWAYS = {
  ver: 'required', evt: 'required', jti: 'required', iat: 'required', aud: 'required',
  biz: 'required', pur: 'required', chn: 'required', via: 'required', prev: 'required',
} as const
const FROM_BROWSER = { jkt: 'required', org: 'required', url: 'required', chl: 'required', ui: 'required', wv: 'required' } as const
const STATEMENT = { stm: 'required', pol: 'required' } as const
const SUBJECT = { _sd: 'required', _sd_alg: 'required' } as const
const GRANT = { ...ALWAYS, ...FROM_BROWSER, ...STATEMENT, ...SUBJECT } as const
const EVIDENCE = { ...ALWAYS, ...STATEMENT, ...SUBJECT, ref: 'required' } as const

/**
 * The closed schema: which claims each kind of event holds. A claim that is not listed must be absent.
 * A withdrawal names its subject by the disclosure or by a non-null `prev`.
 */
export const CLAIMS = {
  grant: GRANT,
  renew: GRANT,
  withdraw: { ...ALWAYS, ...FROM_BROWSER, _sd: 'optional', _sd_alg: 'optional' },
  attest: EVIDENCE,
  import: EVIDENCE,
  confirm: { ...ALWAYS, ...SUBJECT },
  inbound_stop: { ...ALWAYS, ...SUBJECT },
  erase: ALWAYS,
} as const satisfies ClaimMatrix

export type BrowserEventKind = (typeof BROWSER_EVENT_KINDS)[number]
export type RecordKind = (typeof RECORD_KINDS)[number]
export type EventKind = BrowserEventKind | RecordKind
export type CollectedVia = (typeof COLLECTED_VIA)[number]
export type Category = (typeof CATEGORIES)[number]
export type TickSource = (typeof TICK_SOURCES)[number]
export type TickedBy = (typeof TICKED_BY)[number]
export type SubjectKind = (typeof SUBJECT_KINDS)[number]
