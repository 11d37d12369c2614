import { createChallengeSource, noChallenge, type HeldChallenge } from '../delivery/challenge-source.ts'
import type * as Delivering from '../delivery/delivery.ts'
import { fetchChallenge } from '../delivery/fetch-challenge.ts'
import type { Reading } from '../dom/surface.ts'
import type { TickedBy } from '../event/claims.ts'
import { SALT_BYTES } from '../event/limits.ts'
import type { GrantEvidence, Subject } from '../event/types.ts'
import type { DeliveryOptions } from '../opt-in/options.ts'
import { cryptoIds, deviceClock } from '../opt-in/ports.ts'
import type * as Client from '../outbox/index.ts'
import type { QueuedEvent, Shown } from '../outbox/queued-event.ts'
import type { UnsignedEvent } from '../signing/sign-event.ts'
import { buildGrant, buildWithdrawal, type Asked, type EventContext, type TakenBack } from './build-event.ts'

/** The address of a page, or what matters of it. */
export type PageAddress = Pick<URL, 'href' | 'origin' | 'pathname'>

/** What is loaded beside this chunk. */
export interface LazyCode {
  readonly client: typeof Client
  readonly delivering: typeof Delivering
}

/** For which notice challenges are asked. */
export type ChallengedNotice = () => Shown['notice']

export const noticeOf = ({ notice, locale }: Asked): Shown['notice'] => ({ id: notice.id, version: notice.version, locale })

/** The issuer's URL as it is signed: absolute, without a slash at the end. */
export const issuerUrl = (server: string, { href }: Pick<URL, 'href'>) => new URL(server, href).href.replace(/\/$/, '')

/** Makes signed events, and brings them where they belong. */
export function createEvents(options: DeliveryOptions, challenged: ChallengedNotice, page: PageAddress, { client, delivering }: LazyCode) {
  const { clock = deviceClock, ids = cryptoIds } = options
  const issuer = options.server && issuerUrl(options.server, page)
  const signer = options.signer ?? client.webCryptoSigner(issuer || page.origin)
  let used: unknown
  const askIssuer = ({ id, version, locale }: Shown['notice']) => fetchChallenge(issuer!, { notice: id, version, locale, org: page.origin })
  const nextChallenge = async () => {
    const { challenge } = options
    if (typeof challenge === 'function') return challenge()
    // One that stood in the page signs one event; where there is a server, the next is asked of it.
    return (issuer && challenge === used ? askIssuer(challenged()) : (used = challenge)) as Promise<string>
  }
  const challenges = options.challenge || issuer ? createChallengeSource(nextChallenge, () => clock.monotonic(), client.decodePart) : null

  async function context(challenge: HeldChallenge | null): Promise<EventContext> {
    const asked = challenge?.claims.iss
    if (asked && issuer && asked !== issuer) {
      if (process.env.NODE_ENV !== 'production') {
        reportError(new TypeError(`The server calls itself ${asked}, but was asked at ${issuer}. Make its publicUrl and the server prop agree.`))
      }
      throw noChallenge()
    }
    const audience = asked || issuer || options.audience || page.origin
    return { challenge, audience, page, keyStorage: await signer.keep(), clock, ids }
  }

  const salt = () => ids.bytes(SALT_BYTES)
  async function sign(event: UnsignedEvent, subject: Subject | null, shown: Shown | null): Promise<QueuedEvent> {
    const signed = await client.signEvent(event, signer, subject, salt())
    return { ...signed, prev: event.prev, shown, at: clock.now(), attempts: 0 }
  }

  const signAgain = async (event: QueuedEvent) =>
    (await import('../outbox/sign-again.ts')).signAgain(event, await askIssuer(event.shown?.notice ?? challenged()), signer, salt(), client)

  const delivery = delivering.createDelivery(options, issuer, client, {
    signAgain,
    receive: (challenge) => challenges?.receive(challenge),
    now: () => clock.now(),
  })

  return {
    ...delivery,

    prepare(): void {
      challenges?.prepare()
      delivery.resume()
      signer.publicKey().catch(() => undefined)
    },

    async grant(asked: Asked, reading: Reading, txt: string, phone: string, num: GrantEvidence['num']): Promise<QueuedEvent> {
      const { notice, locale } = asked
      const [sha, challenge] = await Promise.all([client.hashNotice(txt), challenges?.take()])
      const event = buildGrant(await context(challenge ?? null), asked, reading, { txt, sha }, num)
      const purposes = event.pur.map(({ id, cat }) => ({ id, category: cat, ...notice.wording[locale]![id]! }))
      return sign(event, { kind: 'tel', value: phone }, { business: event.biz, notice: noticeOf(asked), purposes } as Shown)
    },

    async withdrawal(takenBack: TakenBack, by: TickedBy): Promise<QueuedEvent> {
      // Taking back must work when the server cannot be asked: a withdrawal needs no challenge.
      const challenge = (await challenges?.take().catch(() => null)) ?? null
      return sign(buildWithdrawal(await context(challenge), takenBack, by), null, null)
    },
    signer,
  }
}
