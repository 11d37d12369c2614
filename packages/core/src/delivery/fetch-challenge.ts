/** Which challenge is wanted. */
export interface ChallengeRequest {
  readonly notice: string
  readonly version: string
  readonly locale: string
  /** The page's origin. */
  readonly org: string
}

const PATIENCE_MS = 10_000

/**
 * Asks an issuer for a challenge; `undefined` when there is none for this notice. Rejects when there is none now.
 * @param issuer the tenant's issuer URL
 */
export async function fetchChallenge(issuer: string, request: ChallengeRequest): Promise<string | undefined> {
  // POST, since a same-origin GET carries no `Origin` header.
  const response = await fetch(`${issuer}/challenge`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    credentials: 'omit',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  const { challenge } = (await response.json()) as { challenge?: string }
  if (!challenge && response.status > 428) throw new Error()
  return challenge
}
