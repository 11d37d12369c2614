/** The year WhatsApp began: what seems older is a number in seconds taken for milliseconds. */
const FIRST_MESSAGE_MS = Date.UTC(2009)
const MAX_AHEAD_MS = 24 * 60 * 60 * 1_000

/**
 * When WhatsApp says that a person wrote or chose, by its own clock: two choices are told apart by that alone.
 * @throws {TypeError} when `at` cannot be right
 */
export function plausible(at: Date, now: Date): Date {
  const time = at instanceof Date ? at.getTime() : NaN
  const isPlausible = time >= FIRST_MESSAGE_MS && time <= now.getTime() + MAX_AHEAD_MS
  if (!isPlausible) throw new TypeError('at is no time a message can be from. Pass a Date: new Date(seconds * 1000) for a WhatsApp timestamp.')
  return at
}

/**
 * When a person wrote, by the clock that will judge how long ago that is: the earlier of what the webhook says and now.
 * @throws {TypeError} when `at` cannot be right
 */
export function writtenAt(at: Date | undefined, now: Date): Date {
  return at === undefined || plausible(at, now) > now ? now : at
}
