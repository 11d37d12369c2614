import { UntickedError } from '../errors/unticked-error.ts'
import type { Receipt } from '../event/types.ts'
import type { Jwks, verifyReceipt } from '../signing/verify-receipt.ts'
import { deliverTo } from './deliver-to.ts'
import type { SubmitHandler } from './submit-handler.ts'

/** Which challenge is wanted. */
interface ChallengeRequest {
  readonly notice: string
  readonly version: string
  readonly locale: string
  /** The page's origin. */
  readonly org: string
}

/** What a page asks of a consent server. */
export interface Issuer {
  readonly url: string
  readonly deliver: SubmitHandler
  challenge(request: ChallengeRequest): Promise<string>
  /** @throws {UntickedError} `receipt_invalid`; `network` when the issuer's keys cannot be fetched */
  verify(receipt: string, evh: string): Promise<Receipt>
}

/**
 * @param url the tenant's issuer URL, `https://consent.example.com/t/acme`
 * @param verify how receipts are verified: its code is in the chunk that signs
 */
export function connectIssuer(url: string, verify: typeof verifyReceipt): Issuer {
  return {
    url,
    deliver: deliverTo(url),
    async challenge(request) {
      // POST, since a same-origin GET carries no `Origin` header.
      const response = await fetch(`${url}/challenge`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
        credentials: 'omit',
      })
      return ((await response.json()) as { challenge: string }).challenge
    },
    async verify(receipt, evh) {
      const jwks = await fetch(`${url}/.well-known/jwks.json`, { credentials: 'omit' })
        .then((answer) => answer.json() as Promise<Jwks>)
        .catch((cause: unknown) => {
          throw new UntickedError('network', 'The keys of the issuer could not be fetched.', { cause })
        })
      return verify(receipt, jwks, { issuer: url, evh })
    },
  }
}
