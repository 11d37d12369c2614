/** What a page may cost, brotli at level 11, over react and react-dom. 1 kB = 1,000 bytes. */
export const BUDGETS_KB = {
  /** The static graph of `OptInField` with one locale, and `styles.css`. */
  initial: 10,
  /** Loaded at the first interaction: key, signing, IndexedDB, outbox, receipt verification. */
  outbox: 2.5,
  /** Loaded beside it: judging the number, challenge, building the event. */
  interaction: 3,
  /** Loaded beside it: whom an event goes to, and what becomes of it. */
  delivery: 1.5,
  /** `useConsent` and the bound `OptInField`, over the initial load. */
  hookForm: 1.5,
  /** `OptInPreferences` with its words and its look, over the initial load: what signs and sends is part of it, since taking back must not wait. */
  preferences: 9,
  /** Each locale alone, and each language of the preferences. */
  locale: 1,
  /** The style sheet alone; it counts as part of the initial load too. */
  styles: 3,
}

/** What is measured, as a consumer would import it. */
export const ENTRIES = {
  initial: `export { OptInField } from '@unticked/react'; export { en } from '@unticked/core/locales/en'; import '@unticked/react/styles.css'`,
  hookForm: `export { OptInField, useConsent } from '@unticked/react/hook-form'; export { en } from '@unticked/core/locales/en'`,
  preferences: `export { OptInField } from '@unticked/react'; export { en } from '@unticked/core/locales/en'; import '@unticked/react/styles.css'
export { OptInPreferences } from '@unticked/react/preferences'; export { enPreferences } from '@unticked/core/locales/preferences/en'
import '@unticked/react/preferences.css'`,
  page: `export * from '@unticked/react'; export * as bound from '@unticked/react/hook-form'; export * as core from '@unticked/core'`,
  server: `export * from '@unticked/server'; export * from '@unticked/server/verify'`,
}

/** What the first interaction loads, by the folder or file it is imported from; a chunk that two of them share counts for each. */
export const FIRST_INTERACTION = { outbox: 'packages/core/src/outbox/index.ts', interaction: 'packages/core/src/interaction/', delivery: 'packages/core/src/delivery/' } as const

/** What must not be loaded before it is used, by the start of its path. */
export const ONLY_WHERE_USED = {
  preferences: ['packages/react/src/preferences', 'packages/core/src/receipts/', 'packages/core/src/locales/preferences/'],
} as const

/** What the page brings along. */
export const PAGE_BRINGS = ['react', 'react-dom', 'react/jsx-runtime', 'react-hook-form']

/** Hosts whose names may stand in a browser bundle: namespaces and links, never requests. */
export const HOSTS_NAMED = ['www.w3.org']
