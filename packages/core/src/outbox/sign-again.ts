import type { Challenge, ConsentEvent, GrantEvent, Subject } from '../event/types.ts'
import type { Signer } from '../signing/signer.ts'
import type * as Client from './index.ts'
import type { QueuedEvent } from './queued-event.ts'

const alike = <T extends object>(one: T, other: T) => (Object.keys(one) as (keyof T)[]).every((name) => one[name] === other[name])

/** Whether a challenge offers what the person agreed to, to the letter. */
function offersTheSame({ stm: { txt: _, ...stm }, biz, pol, pur }: GrantEvent, offer: Challenge): boolean {
  const offered = pur.every((pair) => offer.pur.some((other) => alike(pair, other)))
  return offered && alike(stm, offer.stm) && alike(biz, offer.biz) && alike(pol, offer.pol)
}

/**
 * The same event, under the same id, with another challenge; `null` where what was agreed to is not what is asked now. Loaded when it is
 * needed: hardly ever.
 * @param fresh `undefined` when there is none for this notice
 */
export async function signAgain(event: QueuedEvent, fresh: string | undefined, signer: Signer, salt: Uint8Array, client: typeof Client): Promise<QueuedEvent | null> {
  const [jws, disclosure] = event.token.split('~') as [string, string]
  const claims = client.decodePart<ConsentEvent>(jws, 1)
  const offer = fresh && client.decodePart<Challenge>(fresh, 1)
  if (!offer || ('stm' in claims && !offersTheSame(claims, offer))) return null
  const [, kind, value] = disclosure ? client.decodePart<[string, Subject['kind'], string]>(disclosure, 0) : []
  const ui = { ...claims.ui, clk: 'challenge', kst: await signer.keep() }
  const again = { ...claims, chl: fresh, iat: offer.iat, ui } as ConsentEvent
  return { ...event, ...(await client.signEvent(again, signer, kind ? { kind, value: value! } : null, salt)), resigned: true }
}
