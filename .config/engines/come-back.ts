import type { EnginePage } from './engine.ts'

/** For tests of a return: a browser may let go of a page it has kept, whenever it wants the room. */
export const MAY_BE_DROPPED = { retry: 2 }

/** From now on the page notes whether it comes back from the browser's cache. */
export const noteReturn = (page: EnginePage) =>
  page.evaluate(() => addEventListener('pageshow', ({ persisted }) => void document.documentElement.toggleAttribute('data-came-back', persisted)))

/** Whether a page that notes it is there again, from the browser's cache. */
export const cameBack = (page: EnginePage) =>
  page.evaluate(() => document.documentElement.hasAttribute('data-came-back')).catch(() => false)
