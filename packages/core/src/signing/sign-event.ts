import { hashDisclosure, hashEvent, thumbprint } from '../event/hash.ts'
import { toBase64Url } from '../event/base64url.ts'
import { encodeDisclosure, encodeToken, signingInput } from '../event/token.ts'
import type { ConsentEvent, EventHeader, GrantEvent, Subject, WithdrawEvent } from '../event/types.ts'
import type { Signer } from './signer.ts'

type Unsigned<E> = Omit<E, 'jkt' | '_sd' | '_sd_alg'>
export type UnsignedEvent = Unsigned<GrantEvent> | Unsigned<WithdrawEvent>

/** A signed event on its way out. It cannot be changed: the token's signature covers all of it. */
export interface SignedEvent {
  /** `<JWS>~<disclosure>~`: what is sent and verified. */
  readonly token: string
  /** The event's id; repeats under it are answered alike. */
  readonly jti: string
  readonly evt: ConsentEvent['evt']
  /** Event hash, as the receipt names it. */
  readonly evh: string
}

/**
 * Signs an event. The subject is not in the signed bytes: only its salted digest is.
 * @param event all claims but the key's and the subject's
 * @param subject the phone number; none for a withdrawal that names an earlier event
 * @param salt 16 random bytes, new for each event
 */
export async function signEvent(event: UnsignedEvent, signer: Signer, subject: Subject | null, salt: Uint8Array): Promise<SignedEvent> {
  const jwk = await signer.publicKey()
  const disclosure = subject ? encodeDisclosure(subject, salt) : undefined
  const header: EventHeader = { alg: 'ES256', typ: 'optin-event+jwt', jwk }
  const jkt = thumbprint(jwk)
  const digest = disclosure && (await hashDisclosure(disclosure))
  const input = signingInput(header, { ...event, jkt: await jkt, ...(digest && { _sd: [digest], _sd_alg: 'sha-256' }) })
  const jws = `${input}.${toBase64Url(await signer.sign(input))}`
  return Object.freeze({ token: encodeToken(jws, disclosure), jti: event.jti, evt: event.evt, evh: await hashEvent(jws) })
}
