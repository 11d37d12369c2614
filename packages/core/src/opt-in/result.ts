import type { ErrorCode } from '../errors/codes.ts'
import type { Receipt } from '../event/types.ts'
import type { Issue } from './state.ts'

/** A signed event's names: what a form can send along, and how to find it again. */
export interface Consent {
  readonly token: string
  readonly jti: string
}

/** For the records of a checkout: ids only, no personal data. */
export interface ConsentMetadata {
  readonly jti: string
  readonly evh: string
  /** Id and version, `signup@1`. */
  readonly notice: string
  /** Ids, with spaces between. */
  readonly purposes: string
}

export type NotSigned =
  /** Nothing is ticked: the person said no, and that is fine. */
  | { readonly status: 'nothing-ticked' }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly status: 'refused'; readonly code: ErrorCode | 'late' }

export type SignResult = ({ readonly status: 'signed' } & Consent) | NotSigned

/** What `commit()` came to. It never throws for what a person typed. */
export type CommitResult =
  /** The issuer's receipt was verified. */
  | ({ readonly status: 'recorded'; readonly receipt: Receipt } & Consent)
  /** Durable on this device: it is sent until the issuer's receipt comes, on later visits too. */
  | ({ readonly status: 'saved' } & Consent)
  /** Another back end has it: a submit handler, or the form that carries the token. */
  | ({ readonly status: 'sent' } & Consent)
  | NotSigned

/** The form went on without it. */
export const LATE = { status: 'refused', code: 'late' } as const
export const NOTHING_TICKED = { status: 'nothing-ticked' } as const
