import { fromBase64Url } from '../event/base64url.ts'

/** What a part of a token says, unchecked: 0 is the header, 1 the payload. */
export function decodePart<T>(token: string, part: 0 | 1): T {
  return JSON.parse(new TextDecoder().decode(fromBase64Url(token.split('.')[part] ?? ''))) as T
}
