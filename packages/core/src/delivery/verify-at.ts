import { codedError } from '../errors/coded-error.ts'
import type { Receipt } from '../event/types.ts'
import type { Jwks, verifyReceipt } from '../signing/verify-receipt.ts'

/**
 * Verifies a receipt with the keys that its issuer publishes.
 * @param verify its code is in the chunk that signs
 * @throws {UntickedError} `receipt_invalid`; `network` when the issuer's keys cannot be fetched
 */
export async function verifyAt(issuer: string, receipt: string, evh: string, verify: typeof verifyReceipt): Promise<Receipt> {
  const verifyWith = async (cache: RequestCache) => {
    const jwks = await fetch(`${issuer}/.well-known/jwks.json`, { credentials: 'omit', cache })
      .then((answer) => answer.json() as Promise<Jwks>)
      .catch((cause: unknown) => {
        throw codedError('network', 'The keys of the issuer could not be fetched.', cause)
      })
    return verify(receipt, jwks, { issuer, evh })
  }
  // Keys that the browser has kept may be older than the receipt.
  return verifyWith('default').catch(() => verifyWith('reload'))
}
