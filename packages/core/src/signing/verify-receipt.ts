import { UntickedError } from '../errors/unticked-error.ts'
import { fromBase64Url } from '../event/base64url.ts'
import type { Receipt } from '../event/types.ts'

/** A JSON Web Key Set, as an issuer publishes it. */
export interface Jwks {
  readonly keys: readonly (JsonWebKey & { kid?: string })[]
}

const decode = <T>(part: string): T => JSON.parse(new TextDecoder().decode(fromBase64Url(part))) as T

/**
 * Verifies a receipt against the issuer's keys: the only thing that counts as recorded.
 * @param receipt the signed receipt
 * @param expected the issuer asked, and the hash of the event sent
 * @throws {UntickedError} `receipt_invalid` when the signature, the kind, the issuer or the event do not fit
 */
export async function verifyReceipt(receipt: string, jwks: Jwks, expected: { issuer: string; evh: string }): Promise<Receipt> {
  try {
    const [header = '', payload = '', signature = ''] = receipt.split('.')
    const { alg, typ, kid } = decode<Record<string, string>>(header)
    const jwk = jwks.keys.find((key) => key.kid === kid)
    const claims = decode<Receipt>(payload)
    if (alg === 'ES256' && typ === 'optin-receipt+jwt' && jwk && claims.iss === expected.issuer && claims.evh === expected.evh) {
      const key = await crypto.subtle.importKey('jwk', jwk as JsonWebKey, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
      const signed = new TextEncoder().encode(`${header}.${payload}`)
      if (await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, fromBase64Url(signature), signed)) return claims
    }
  } catch (cause) {
    throw new UntickedError('receipt_invalid', 'The receipt cannot be read.', { cause })
  }
  throw new UntickedError('receipt_invalid', 'The receipt is not from the issuer, or not for this event.')
}
