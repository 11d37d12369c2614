import type { Category, CollectedVia, PurposePair } from '@unticked/core/event'

export const REASONS = ['no_opt_in', 'wrong_purpose', 'wrong_category', 'withdrawn', 'marketing_stopped', 'window_closed', 'no_inbound', 'unavailable'] as const

/** Why a message may not be sent. */
export type Reason = (typeof REASONS)[number]

/** What is about to be sent: a template for one purpose, or a free-form reply inside the customer service window. */
export type Message = { kind: 'template'; purpose: string; category: Category } | { kind: 'freeform' }

export interface SendQuestion {
  tenant: string
  /** E.164, such as `+31612345678`. */
  tel: string
  message: Message
  /** The business number that sends, where a tenant has several, by the id that `recordPreference` was given. @defaultValue any of them */
  sender?: string
  /** When it will be sent. What is past counts as now. @defaultValue now */
  at?: Date
}

/**
 * The answer. `basis` is the event hash of the opt-in; `until` is when the answer ends by itself. Ask again before every
 * message: a withdrawal may arrive any second.
 */
export type SendAnswer = { allow: true; basis?: string; until?: Date } | { allow: false; reason: Reason }

export interface InboundMessage {
  tenant: string
  /** Sender, E.164: a plus sign and the webhook's `wa_id`. */
  tel: string
  /** When WhatsApp says it was sent, whose timestamp is in seconds: `new Date(seconds * 1000)`. @defaultValue now */
  at?: Date
  /** Its text, looked at for a word like STOP and forgotten. It never makes an opt-in, whatever it says. */
  text?: string
}

export const PREFERENCES = ['stop', 'resume'] as const

/** What a person chose inside WhatsApp about the marketing messages of a business: an entry of a `user_preferences` webhook. */
export type MarketingPreference = {
  tenant: string
  /** E.164: a plus sign and the webhook's `wa_id`. */
  tel: string
  /** The business number it is about: the webhook's `phone_number_id`. @defaultValue every number of the business */
  sender?: string
} & (MarketingStop | MarketingResume)

interface MarketingStop {
  value: 'stop'
  /** When WhatsApp says it was chosen: `new Date(timestamp * 1000)`. @defaultValue after all that is known so far */
  at?: Date
}

interface MarketingResume {
  value: 'resume'
  /** When WhatsApp says it was chosen, since without that it cannot be told whether a stop came after it: `new Date(timestamp * 1000)`. */
  at: Date
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
