/** What a page may cost, brotli at level 11, over react and react-dom. 1 kB = 1,000 bytes. */
export const BUDGETS_KB = {
  /** The static graph of `OptInField` with one locale, and `styles.css`. */
  initial: 11,
  /** Loaded at the first interaction: key, signing, IndexedDB, receipt verification. */
  signing: 2.5,
  /** Loaded beside it: judging the number, challenge, building the event, delivery. */
  interaction: 3,
  /** `useConsent` and the bound `OptInField`, over the initial load. */
  hookForm: 1.5,
  /** Each locale alone. */
  locale: 1,
  /** The style sheet alone; it counts as part of the initial load too. */
  styles: 3,
}

/** What is measured, as a consumer would import it. */
export const ENTRIES = {
  initial: `export { OptInField } from '@unticked/react'; export { en } from '@unticked/core/locales/en'; import '@unticked/react/styles.css'`,
  hookForm: `export { OptInField, useConsent } from '@unticked/react/hook-form'; export { en } from '@unticked/core/locales/en'`,
  page: `export * from '@unticked/react'; export * as bound from '@unticked/react/hook-form'; export * as core from '@unticked/core'`,
  server: `export * from '@unticked/server'; export * from '@unticked/server/verify'`,
}

/** What the first interaction loads, by the folder it is imported from; a chunk that two of them share counts for each. */
export const FIRST_INTERACTION = { signing: 'packages/core/src/signing/', interaction: 'packages/core/src/interaction/' } as const

/** What the page brings along. */
export const PAGE_BRINGS = ['react', 'react-dom', 'react/jsx-runtime', 'react-hook-form']

/** Hosts whose names may stand in a browser bundle: namespaces and links, never requests. */
export const HOSTS_NAMED = ['www.w3.org']
