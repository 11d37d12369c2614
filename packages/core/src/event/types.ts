import type {
  BrowserEventKind, Category, CLOCKS, CollectedVia, KEY_STORAGES, NUMBER_JUDGEMENTS, RecordKind, SubjectKind, TickedBy, TickSource,
} from './claims.ts'

/** A public P-256 key, as it stands in an event's header. */
export interface PublicJwk {
  crv: 'P-256'
  kty: 'EC'
  /** 32 bytes, base64url. */
  x: string
  /** 32 bytes, base64url. */
  y: string
}

export interface EventHeader {
  alg: 'ES256'
  typ: 'optin-event+jwt'
  /** Names the key; gives it no authority. */
  jwk: PublicJwk
}

export interface RecordHeader {
  alg: 'ES256'
  typ: 'optin-record+jwt'
  kid: string
}

export interface StatementRef {
  /** Notice id. */
  id: string
  /** Notice version. */
  ver: string
  /** BCP 47 locale of the text. */
  loc: string
  /** SHA-256 of the exact text, base64url. */
  sha: string
}

export interface Statement extends StatementRef {
  /** The text, read back from the page. */
  txt: string
}

export interface BusinessRef {
  id: string
  name: string
}

export interface PurposePair {
  id: string
  cat: Category
}

/** Withdraws everything. Half a star is refused. */
export interface EveryPurpose {
  id: '*'
  cat: '*'
}

export interface PolicyRef {
  ver: string
  url: string
}

export interface GrantEvidence {
  src: TickSource
  /** `navigator.userActivation.isActive` at the tick; self-reported. */
  act: boolean
  by: TickedBy
  /** The number was there before the person touched the field. */
  pre: boolean
  /** The person changed the number. */
  edit: boolean
  /** The notice was visible when the event was signed. */
  vis: boolean
  /** Whether numbering rules had been loaded in time to judge the number. */
  num: (typeof NUMBER_JUDGEMENTS)[number]
  /** What `iat` counts from. */
  clk: (typeof CLOCKS)[number]
  /** Where the signing key is kept. */
  kst: (typeof KEY_STORAGES)[number]
}

export type WithdrawEvidence = Pick<GrantEvidence, 'src' | 'by' | 'clk' | 'kst'>

interface CommonClaims {
  ver: 1
  /** Lower-case UUID v4; the idempotency key, unique per tenant for ever. */
  jti: string
  /** Seconds since 1970. */
  iat: number
  /** The issuer URL, or the audience the site configured. */
  aud: string
  biz: BusinessRef
  chn: 'whatsapp'
  via: CollectedVia
  /** Event hash of what this one renews or withdraws. */
  prev: string | null
}

interface BrowserClaims {
  /** RFC 7638 thumbprint of the signing key. */
  jkt: string
  /** The page's origin. */
  org: string
  /** Origin and path; query and fragment are cut off. At most 512 characters. */
  url: string
  /** The challenge token, whole; `null` when unbound. */
  chl: string | null
  /** Widget version. */
  wv: string
}

interface SubjectClaims {
  /** Digest of the one disclosure. */
  _sd: [string]
  _sd_alg: 'sha-256'
}

export interface GrantEvent extends CommonClaims, BrowserClaims, SubjectClaims {
  evt: Extract<BrowserEventKind, 'grant' | 'renew'>
  stm: Statement
  pur: PurposePair[]
  pol: PolicyRef
  ui: GrantEvidence
}

export interface WithdrawEvent extends CommonClaims, BrowserClaims, Partial<SubjectClaims> {
  evt: Extract<BrowserEventKind, 'withdraw'>
  pur: PurposePair[] | [EveryPurpose]
  ui: WithdrawEvidence
}

/** What a browser signs. */
export type ConsentEvent = GrantEvent | WithdrawEvent

/** What a server signs when no browser did. */
export interface ConsentRecord extends CommonClaims, Partial<SubjectClaims> {
  evt: RecordKind
  pur: PurposePair[] | [EveryPurpose]
  stm?: Statement
  pol?: PolicyRef
  /** Operator reference, and the SHA-256 of the evidence (recording, scan). */
  ref?: { op: string; dig: string }
}

/** What the server offers for consent, in a short-lived signed token. */
export interface Challenge {
  iss: string
  aud: string
  jti: string
  iat: number
  /** At most {@link CHALLENGE_LIFE_S} after `iat`. */
  exp: number
  org: string
  stm: StatementRef
  biz: BusinessRef
  pur: PurposePair[]
  pol: PolicyRef
  cnf?: { jkt: string }
}

/** What the server gives back for a recorded event; it holds no phone number. */
export interface Receipt {
  iss: string
  /** Server time, seconds. */
  iat: number
  /** Event hash. */
  evh: string
  evt: BrowserEventKind | RecordKind
  ejti: string
  /** Thumbprint of the browser's key; absent for what the server signed itself. */
  jkt?: string
  /** Absent for a withdrawal. */
  stm?: StatementRef
  pur: PurposePair[] | [EveryPurpose]
  st: 'active' | 'withdrawn' | 'recorded'
  seq: number
  /** Chain head after this event. */
  head: string
  /** Chain head before it. */
  phd: string
  late: boolean
}

/** What holds now of what an event gave, as the server says to whoever holds the event's hash. */
export interface ConsentState {
  iss: string
  /** When the server was asked, seconds by its clock. */
  iat: number
  evh: string
  /** The event's purposes; one that was given again since holds again. */
  pur: (PurposePair & { st: 'active' | 'withdrawn' })[]
}

/** Who agreed: the one selectively disclosed claim. */
export interface Subject {
  kind: SubjectKind
  value: string
}
