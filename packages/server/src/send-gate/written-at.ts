/** The year WhatsApp began: what seems older is a number in seconds taken for milliseconds. */
const FIRST_MESSAGE_MS = Date.UTC(2009)
const MAX_AHEAD_MS = 24 * 60 * 60 * 1_000

/**
 * When a person wrote or chose: the earlier of what the webhook says and now.
 * @throws {TypeError} when `at` cannot be right
 */
export function writtenAt(at: Date | undefined, now: Date): Date {
  if (at === undefined) return now
  const time = at instanceof Date ? at.getTime() : NaN
  const isPlausible = time >= FIRST_MESSAGE_MS && time <= now.getTime() + MAX_AHEAD_MS
  if (!isPlausible) throw new TypeError('at is no time a message can be from. Pass a Date: new Date(seconds * 1000) for a WhatsApp timestamp.')
  return new Date(Math.min(time, now.getTime()))
}
