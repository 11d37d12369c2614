import type { Category, CollectedVia, PurposePair } from '@unticked/core/event'

export const REASONS = ['no_opt_in', 'wrong_purpose', 'wrong_category', 'withdrawn', 'window_closed', 'no_inbound', 'unavailable'] as const

/** Why a message may not be sent. */
export type Reason = (typeof REASONS)[number]

/** What is about to be sent: a template for one purpose, or a free-form reply inside the customer service window. */
export type Message = { kind: 'template'; purpose: string; category: Category } | { kind: 'freeform' }

export interface SendQuestion {
  tenant: string
  /** E.164, such as `+31612345678`. */
  tel: string
  message: Message
  /** @defaultValue now */
  at?: Date
}

/**
 * The answer. `basis` is the event hash of the opt-in; `until` is when the answer ends by itself. Ask again before every
 * message: a withdrawal may arrive any second.
 */
export type SendAnswer = { allow: true; basis?: string; until?: Date } | { allow: false; reason: Reason }

export interface InboundMessage {
  tenant: string
  /** Sender, E.164. */
  tel: string
  /** When WhatsApp says it was sent, whose timestamp is in seconds: `new Date(seconds * 1000)`. @defaultValue now */
  at?: Date
  /** Its text, looked at for a word like STOP and forgotten. It never makes an opt-in, whatever it says. */
  text?: string
}

export interface Withdrawal {
  tenant: string
  /** E.164. */
  tel: string
  /** What is taken back. @defaultValue everything */
  purposes?: readonly PurposePair[]
  /** How the person said so. @defaultValue `web` */
  via?: CollectedVia
}
