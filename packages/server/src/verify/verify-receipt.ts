import type { ErrorCode } from '@unticked/core/errors'
import { BROWSER_EVENT_KINDS, RECORD_KINDS, type Receipt } from '@unticked/core/event'
import * as v from 'valibot'
import { decodeBase64Url, decodeObject, type JsonObject } from '../jws/decode.ts'
import { keysOf, type Jwks } from '../jws/public-key.ts'
import { signatureFits } from '../jws/signature.ts'
import { isRefusal } from '../refusal/refuse.ts'
import { CLAIM_SCHEMAS, GIVING, hash, second, statementRef, TAKING_BACK } from './claim-schemas.ts'

export const RECEIPT_TYP = 'optin-receipt+jwt'

/** What is looked at in a receipt, in this order. */
export const RECEIPT_STEPS = ['form', 'header', 'key', 'signature', 'claims', 'issuer'] as const
export type ReceiptStep = (typeof RECEIPT_STEPS)[number]

export type ReceiptResult =
  | { ok: true; receipt: Receipt; kid: string }
  | { ok: false; code: Extract<ErrorCode, 'receipt_invalid'>; step: ReceiptStep; message: string }

const claims = v.strictObject({
  iss: v.string(),
  iat: second,
  evh: hash,
  evt: v.picklist([...BROWSER_EVENT_KINDS, ...RECORD_KINDS]),
  ejti: CLAIM_SCHEMAS.jti,
  jkt: v.exactOptional(hash),
  stm: v.exactOptional(statementRef),
  pur: v.union([GIVING.pur, TAKING_BACK.pur]),
  st: v.picklist(['active', 'withdrawn', 'recorded']),
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  head: hash,
  phd: hash,
  late: v.boolean(),
})

const WHY: Record<ReceiptStep, string> = {
  form: 'The receipt is not <header>.<payload>.<signature>, each canonical base64url of strict JSON.',
  header: 'The token is not a receipt.',
  key: 'The receipt is signed with a key that is not among those given.',
  signature: 'The signature does not fit the receipt.',
  claims: 'A claim of the receipt is missing, unknown or malformed.',
  issuer: 'The receipt is of another issuer.',
}

function invalid(step: ReceiptStep, why = WHY[step]): ReceiptResult {
  return { ok: false, code: 'receipt_invalid', step, message: `${why} Ask the issuer for the receipt again, by its event hash.` }
}

interface Parts {
  header: JsonObject
  payload: JsonObject
  signature: Buffer
}

function read(receipt: string): Parts | null {
  try {
    const segments = receipt.split('.')
    if (segments.length !== 3) return null
    const [head, body, signature] = segments.map(decodeBase64Url) as [Buffer, Buffer, Buffer]
    return { header: decodeObject(head), payload: decodeObject(body), signature }
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/**
 * Verifies a receipt offline.
 * @param receipt the token, from the answer to an event or from `receipts/{evh}`
 * @param jwks the keys of its issuer, as served at `<issuer>/.well-known/jwks.json`
 * @param options.issuer the issuer URL it must name
 * @returns its content, or `receipt_invalid`, the step that failed and why; it never throws for a bad receipt
 * @throws {TypeError} when `jwks` has no `keys`
 */
export async function verifyReceipt(receipt: unknown, jwks: Jwks, options: { issuer?: string } = {}): Promise<ReceiptResult> {
  const keys = keysOf(jwks)
  if (typeof receipt !== 'string' || !receipt) return invalid('form', 'There is no receipt.')
  const parts = read(receipt)
  if (!parts) return invalid('form')
  const { alg, typ, kid, ...rest } = parts.header
  if (alg !== 'ES256' || typ !== RECEIPT_TYP || typeof kid !== 'string' || Object.keys(rest).length) return invalid('header')
  const key = keys.get(kid)
  if (!key) return invalid('key')
  if (!signatureFits(receipt.slice(0, receipt.lastIndexOf('.')), parts.signature, key)) return invalid('signature')
  if (!v.is(claims, parts.payload)) return invalid('claims')
  if (options.issuer !== undefined && parts.payload.iss !== options.issuer) return invalid('issuer')
  return { ok: true, receipt: parts.payload as unknown as Receipt, kid }
}
