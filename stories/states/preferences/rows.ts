import type { OptInPreferencesProps, Preferences, PreferencesMessages } from '@unticked/react/preferences'
import { UNDERSTOOD } from '../numbers.ts'

/** One state of the preferences, and how it comes about. */
export interface PreferencesRow {
  /** The purposes of each consent that is kept, oldest first. @defaultValue one consent, to both */
  readonly agreed?: readonly (readonly string[])[]
  /** Purposes of the latest that were stopped on an earlier visit. */
  readonly stopped?: readonly string[]
  /** The notice has a new version since. */
  readonly changed?: boolean
  /** Buttons that are pressed, in this order, by their words. */
  readonly presses?: readonly (keyof PreferencesMessages)[]
  /** The number with which the person agrees, in the form that was opened. */
  readonly agreesWith?: string
  /** Where withdrawals go. @defaultValue to a server that records them */
  readonly delivery?: Pick<OptInPreferencesProps, 'challenge' | 'submit'>
  /** What is there in this state, as a selector. */
  readonly until: string
}

const BUTTON = '[data-part="consent-stop"]'
const STOPPED = '[data-part="consent-stopped"]'
const FORM = '[data-part="ask-again"] [data-part="submit"]'
const said = (kind: string) => `[data-part="preferences"] > [data-kind="${kind}"]`

const STANDINGS = {
  idle: { until: BUTTON },
  // Its server takes for ever.
  working: { presses: ['stopAll'], delivery: { challenge: () => new Promise(() => undefined) }, until: said('progress') },
  withdrawn: { presses: ['stopOne'], until: said('success') },
  saved: { presses: ['stopOne'], delivery: { submit: () => Promise.reject(new Error('not now')) }, until: STOPPED },
  'not-withdrawn': {
    presses: ['stopOne'], delivery: { submit: async () => ({ ok: false, retry: false, code: 'origin_refused' }) }, until: said('problem'),
  },
  recorded: { changed: true, presses: ['renew'], agreesWith: UNDERSTOOD.number, until: said('success') },
} as const satisfies Record<Preferences['standing'], PreferencesRow>

const LISTS = {
  empty: { agreed: [], until: '[data-part="preferences-none"]' },
  several: { agreed: [['orders'], ['offers']], until: BUTTON },
  'partly-stopped': { stopped: ['offers'], until: STOPPED },
  stopped: { stopped: ['orders', 'offers'], until: STOPPED },
  changed: { changed: true, until: '[data-part="consent-changed"]' },
  'changed-and-stopped': { changed: true, stopped: ['orders', 'offers'], until: STOPPED },
} as const satisfies Record<string, PreferencesRow>

const FORMS = {
  renew: { changed: true, presses: ['renew'], until: FORM },
  otherNumber: { presses: ['otherNumber'], until: FORM },
} as const satisfies Partial<Record<keyof PreferencesMessages, PreferencesRow>>

/**
 * Every state that the preferences can be seen in, but for the moment before the browser's storage has answered.
 * A standing without a row does not compile.
 */
export const PREFERENCES_ROWS = { ...STANDINGS, ...LISTS, ...FORMS } satisfies Record<string, PreferencesRow>
