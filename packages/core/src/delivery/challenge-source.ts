import { codedError } from '../errors/coded-error.ts'
import type { Challenge } from '../event/types.ts'
import type { decodePart } from '../signing/decode-part.ts'

/** An unspent challenge, and when it arrived by the monotonic clock. */
export interface HeldChallenge {
  readonly token: string
  readonly claims: Challenge
  readonly arrivedMs: number
}

/** How long before its end a challenge is no longer used, so that it can still arrive in time. */
const MARGIN_S = 60

/** There is none, or it is another server's. */
export const noChallenge = (cause?: unknown) => codedError('challenge_unavailable', 'The consent server gave no challenge.', cause)

/**
 * Holds one challenge ahead. Each signs one event: taking it leaves none, and the answer to an event brings the next.
 * @param fetchChallenge where challenges come from: the page, or a server
 * @param nowMs milliseconds that only ever grow
 * @param decode how a token is read: its code is in the chunk that signs
 */
export function createChallengeSource(fetchChallenge: () => Promise<string>, nowMs: () => number, decode: typeof decodePart) {
  let held: Promise<HeldChallenge | undefined> | undefined

  const read = (token: string): HeldChallenge => ({ token, claims: decode(token, 1), arrivedMs: nowMs() })
  const isFresh = ({ claims, arrivedMs }: HeldChallenge) => nowMs() - arrivedMs < (claims.exp - claims.iat - MARGIN_S) * 1000
  /** One that does not come, or cannot be read, is asked for again when it is needed. */
  const hold = (token: Promise<string>) => void (held = token.then(read).catch(() => undefined))

  return {
    prepare: () => held ?? hold(fetchChallenge()),
    /** @throws {UntickedError} `challenge_unavailable` */
    async take(): Promise<HeldChallenge> {
      const taken = held
      held = undefined
      try {
        const ahead = await taken
        return ahead && isFresh(ahead) ? ahead : read(await fetchChallenge())
      } catch (cause) {
        throw noChallenge(cause)
      }
    },
    /** The server's answer to an event carries the next challenge. */
    receive: (token: string) => hold(Promise.resolve(token)),
  }
}
