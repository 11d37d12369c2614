import { MAX_TOKEN_BYTES } from '@unticked/core/event'
import { decodeBase64Url, decodeJson, decodeObject, type JsonObject } from '../jws/decode.ts'
import { refuse } from '../refusal/refuse.ts'

/** A token whose form is beyond doubt; nothing in it is believed yet. */
export interface ReadToken {
  /** The JWS without its disclosure: the bytes that are hashed and kept. */
  readonly jws: string
  /** `<header>.<payload>`: the bytes that are signed. */
  readonly input: string
  readonly signature: Buffer
  readonly header: JsonObject
  readonly payload: JsonObject
  readonly disclosure: { readonly encoded: string; readonly value: unknown } | null
}

/**
 * Reads `<JWS>~<disclosure>~`, or `<JWS>~` where nothing is disclosed.
 * @throws {UntickedError} `token_missing` to `json_too_deep`
 */
export function readToken(token: unknown): ReadToken {
  if (token === null || token === undefined || token === '') refuse('token_missing')
  if (typeof token !== 'string' || token.length > MAX_TOKEN_BYTES) refuse('token_shape')
  const parts = token.split('~')
  const [jws = '', second] = parts
  if (parts.length < 2 || parts.length > 3 || parts.at(-1) !== '') refuse('token_shape')
  const disclosed = parts.length === 3 ? second : undefined
  const segments = jws.split('.')
  if (segments.length !== 3 || segments.includes('') || disclosed === '') refuse('token_shape')
  const bytes = [...segments, ...(disclosed ? [disclosed] : [])].map(decodeBase64Url)
  return {
    jws,
    input: jws.slice(0, jws.lastIndexOf('.')),
    signature: bytes[2]!,
    header: decodeObject(bytes[0]!),
    payload: decodeObject(bytes[1]!),
    disclosure: disclosed ? { encoded: disclosed, value: decodeJson(bytes[3]!) } : null,
  }
}
