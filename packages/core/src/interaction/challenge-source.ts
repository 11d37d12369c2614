import { UntickedError } from '../errors/unticked-error.ts'
import { fromBase64Url } from '../event/base64url.ts'
import type { Challenge } from '../event/types.ts'
import type { Clock } from '../opt-in/ports.ts'

/** An unspent challenge, and when it arrived by the monotonic clock. */
export interface HeldChallenge {
  readonly token: string
  readonly claims: Challenge
  readonly arrivedMs: number
}

/** How long before its end a challenge is no longer used, so that it can still arrive in time. */
const MARGIN_S = 60

/** Where challenges come from: none (unbound), the page, or a server. */
export type FetchChallenge = () => Promise<string>

/** Asks an issuer for a challenge. POST, since a same-origin GET carries no `Origin` header. */
export function askIssuer(issuer: string, request: { notice: string; version: string; locale: string; org: string }): FetchChallenge {
  return async () => {
    const response = await fetch(`${issuer}/challenge`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      credentials: 'omit',
    })
    const { challenge, code } = (await response.json()) as { challenge?: string; code?: string }
    if (challenge) return challenge
    throw new UntickedError('challenge_unavailable', `The server gave no challenge: ${code ?? response.status}.`)
  }
}

/** Holds one challenge ahead. Each signs one event: taking it fetches the next. */
export function createChallengeSource(fetchChallenge: FetchChallenge, clock: Clock) {
  let held: Promise<HeldChallenge> | undefined

  const receive = (token: string): HeldChallenge => {
    const claims = JSON.parse(new TextDecoder().decode(fromBase64Url(token.split('.')[1] ?? ''))) as Challenge
    return { token, claims, arrivedMs: clock.monotonic() }
  }
  const request = () => {
    held = fetchChallenge().then(receive)
    held.catch(() => (held = undefined))
    return held
  }
  const isFresh = ({ claims, arrivedMs }: HeldChallenge) => clock.monotonic() - arrivedMs < (claims.exp - claims.iat - MARGIN_S) * 1000

  return {
    prepare: () => void (held ?? request()).catch(() => undefined),
    /** @throws {UntickedError} `challenge_unavailable` */
    async take(): Promise<HeldChallenge> {
      try {
        const first = await (held ?? request())
        const challenge = isFresh(first) ? first : await request()
        held = undefined
        return challenge
      } catch (cause) {
        if (cause instanceof UntickedError) throw cause
        throw new UntickedError('challenge_unavailable', 'The consent server could not be reached for a challenge.', { cause })
      }
    },
    /** The server's answer to an event carries the next challenge. */
    receive: (token: string) => void (held = Promise.resolve(receive(token))),
  }
}

export type ChallengeSource = ReturnType<typeof createChallengeSource>
