import type { ErrorCode } from '@unticked/core/errors'
import type { Receipt } from '@unticked/core/event'
import { decodeBase64Url, decodeObject } from '../jws/decode.ts'
import { keysOf, type Jwks } from '../jws/public-key.ts'
import { signatureFits } from '../jws/signature.ts'
import { isRefusal } from '../refusal/refuse.ts'

export const RECEIPT_TYP = 'optin-receipt+jwt'

export type ReceiptResult = { ok: true; receipt: Receipt; kid: string } | { ok: false; code: ErrorCode; message: string }

function invalid(why: string): ReceiptResult {
  return { ok: false, code: 'receipt_invalid', message: `${why} Ask the issuer for the receipt again, by its event hash.` }
}

function check(receipt: string, jwks: Jwks, issuer: string | undefined): ReceiptResult {
  const segments = receipt.split('.')
  if (segments.length !== 3) return invalid('The receipt is not <header>.<payload>.<signature>.')
  const [head, body, signature] = segments.map(decodeBase64Url) as [Buffer, Buffer, Buffer]
  const { alg, typ, kid, ...rest } = decodeObject(head)
  if (alg !== 'ES256' || typ !== RECEIPT_TYP || typeof kid !== 'string' || Object.keys(rest).length) return invalid('The token is not a receipt.')
  const key = keysOf(jwks).get(kid)
  if (!key) return invalid('The receipt is signed with a key that is not among those given.')
  if (!signatureFits(segments.slice(0, 2).join('.'), signature, key)) return invalid('The signature does not fit the receipt.')
  const payload = decodeObject(body) as unknown as Receipt
  if (issuer !== undefined && payload.iss !== issuer) return invalid('The receipt is of another issuer.')
  return { ok: true, receipt: payload, kid }
}

/**
 * Verifies a receipt offline.
 * @param receipt the token, from the answer to an event or from `receipts/{evh}`
 * @param jwks the keys of its issuer, as served at `<issuer>/.well-known/jwks.json`
 * @param options.issuer the issuer URL it must name
 * @returns its content, or `receipt_invalid` and why; it never throws for a bad receipt
 */
export async function verifyReceipt(receipt: unknown, jwks: Jwks, options: { issuer?: string } = {}): Promise<ReceiptResult> {
  if (typeof receipt !== 'string' || !receipt) return invalid('There is no receipt.')
  try {
    return check(receipt, jwks, options.issuer)
  } catch (error) {
    if (isRefusal(error)) return invalid(error.message)
    throw error
  }
}
