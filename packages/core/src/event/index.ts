export { fromBase64Url, toBase64Url } from './base64url.ts'
export {
  BROWSER_EVENT_KINDS, CATEGORIES, CLAIMS, CLOCKS, COLLECTED_VIA, KEY_STORAGES, NUMBER_JUDGEMENTS, RECORD_KINDS, SUBJECT_KINDS, TICK_SOURCES,
  TICKED_BY,
  type BrowserEventKind, type Category, type CollectedVia, type EventKind, type RecordKind, type SubjectKind, type TickedBy, type TickSource,
} from './claims.ts'
export { hashDisclosure, hashEvent, hashNotice, thumbprint } from './hash.ts'
export {
  BSUID, CHALLENGE_LIFE_S, CLOCK_SKEW_S, E164, LATE_LIFE_S, MAX_JSON_DEPTH, MAX_NAME_CHARS, MAX_PURPOSES, MAX_TOKEN_BYTES, MAX_URL_CHARS, SALT_BYTES,
} from './limits.ts'
export { pageUrl } from './page-url.ts'
export { encodeDisclosure, encodePart, encodeToken, signingInput } from './token.ts'
export type {
  BusinessRef, Challenge, ConsentEvent, ConsentRecord, ConsentState, EventHeader, EveryPurpose, GrantEvent, GrantEvidence, PolicyRef, PublicJwk,
  PurposePair, Receipt, RecordHeader, Statement, StatementRef, Subject, WithdrawEvent, WithdrawEvidence,
} from './types.ts'
