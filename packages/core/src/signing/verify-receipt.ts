import { UntickedError } from '../errors/unticked-error.ts'
import { fromBase64Url } from '../event/base64url.ts'
import type { Receipt } from '../event/types.ts'
import { decodePart } from './decode-part.ts'
import { ES256, P256 } from './es256.ts'

/** A JSON Web Key Set, as an issuer publishes it. */
export interface Jwks {
  readonly keys: readonly (JsonWebKey & { kid?: string })[]
}

/** The issuer asked, and the hash of the event sent; the kind of answer, where it is no receipt. */
interface Expected {
  readonly issuer: string
  readonly evh: string
  readonly kind?: string
}

/**
 * Verifies a receipt against the issuer's keys: the only thing that counts as recorded.
 * @param receipt the signed receipt
 * @throws {UntickedError} `receipt_invalid` when the signature, the kind, the issuer or the event do not fit
 */
export async function verifyReceipt(receipt: string, jwks: Jwks, { issuer, evh, kind = 'optin-receipt+jwt' }: Expected): Promise<Receipt> {
  let cause: unknown
  try {
    const { alg, typ, kid } = decodePart<Record<string, string>>(receipt, 0)
    const claims = decodePart<Receipt>(receipt, 1)
    const jwk = jwks.keys.find((key) => key.kid === kid)!
    if (alg === 'ES256' && typ === kind && claims.iss === issuer && claims.evh === evh) {
      const key = await crypto.subtle.importKey('jwk', jwk, P256, false, ['verify'])
      const end = receipt.lastIndexOf('.')
      const signed = new TextEncoder().encode(receipt.slice(0, end))
      if (await crypto.subtle.verify(ES256, key, fromBase64Url(receipt.slice(end + 1)), signed)) return claims
    }
  } catch (error) {
    cause = error
  }
  throw new UntickedError('receipt_invalid', 'The receipt is not one of the issuer for this event.', { cause })
}
