import type { EnginePage } from './engine.ts'

/** From now on the page notes whether it comes back from the browser's cache. */
export const noteReturn = (page: EnginePage) =>
  page.evaluate(() => addEventListener('pageshow', ({ persisted }) => void document.documentElement.toggleAttribute('data-came-back', persisted)))

/** Whether a page that notes it is there again, from the browser's cache. */
export const cameBack = (page: EnginePage) =>
  page.evaluate(() => document.documentElement.hasAttribute('data-came-back')).catch(() => false)
