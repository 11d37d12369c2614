import type { HeldChallenge } from '../delivery/challenge-source.ts'
import { pageUrl } from '../event/page-url.ts'
import type { BusinessRef, GrantEvidence, PurposePair, Receipt, WithdrawEvidence } from '../event/types.ts'
import type { Reading, Tick } from '../dom/surface.ts'
import type { Notice } from '../notice/notice.ts'
import type { Clock, IdSource } from '../opt-in/ports.ts'
import type { UnsignedEvent } from '../signing/sign-event.ts'
import { WIDGET_VERSION } from '../version.ts'

/** Everything around an event that is not what the person said. */
export interface EventContext {
  readonly challenge: HeldChallenge | null
  readonly audience: string
  readonly page: Pick<Location, 'origin' | 'pathname'>
  readonly keyStorage: GrantEvidence['kst']
  readonly clock: Clock
  readonly ids: IdSource
}

/** What is asked, in which language, and what the answer renews. */
export interface Asked {
  readonly notice: Notice
  readonly locale: string
  readonly renews?: string | undefined
}

/** Seconds by the server's clock where it gave a challenge, else by the device's. */
function issuedAt({ challenge, clock }: Pick<EventContext, 'challenge' | 'clock'>): number {
  const sinceChallenge = challenge && challenge.claims.iat + (clock.monotonic() - challenge.arrivedMs) / 1000
  return Math.floor(sinceChallenge ?? clock.now() / 1000)
}

function frame(context: EventContext, { id, name }: BusinessRef) {
  const { challenge, audience, page, ids } = context
  return {
    ver: 1,
    jti: ids.uuid(),
    iat: issuedAt(context),
    aud: audience,
    org: page.origin,
    url: pageUrl(page),
    chl: challenge?.token ?? null,
    biz: { id, name },
    chn: 'whatsapp',
    via: 'web',
    wv: WIDGET_VERSION,
  } as const
}

/** The least that any of the ticks can show is what the event says of them all. */
function weakest(ticks: readonly Tick[]): Pick<GrantEvidence, 'src' | 'act' | 'by'> {
  const { src, by } = ticks.find((tick) => tick.src !== 'user') ?? ticks[0]!
  return { src, by, act: ticks.every(({ act }) => act) }
}

const clockOf = ({ challenge }: EventContext) => (challenge ? 'challenge' : 'client')

export function buildGrant(context: EventContext, asked: Asked, reading: Reading, words: { readonly txt: string; readonly sha: string }, num: GrantEvidence['num']): UnsignedEvent {
  const { ticks, phone } = reading
  const { notice, locale, renews = null } = asked
  const { business } = notice
  const pairs = notice.purposes.filter(({ id }) => ticks.some(({ purpose }) => purpose === id))
  return {
    ...frame(context, business),
    evt: renews ? 'renew' : 'grant',
    stm: { id: notice.id, ver: notice.version, loc: locale, ...words },
    pur: pairs.map(({ id, category }) => ({ id, cat: category })),
    pol: { ver: business.privacyVersion ?? notice.version, url: business.privacyUrl },
    prev: renews,
    ui: {
      ...weakest(ticks),
      pre: phone.prefilled,
      edit: phone.edited,
      // What is not seen is refused before anything is signed.
      vis: true,
      num,
      clk: clockOf(context),
      kst: context.keyStorage,
    },
  }
}

/** What is taken back, and from whom. */
export interface TakenBack {
  readonly receipt: Receipt
  readonly business: BusinessRef
  /** @defaultValue all that was agreed */
  readonly purposes?: PurposePair[] | undefined
}

export function buildWithdrawal(context: EventContext, { receipt, business, purposes }: TakenBack, by: WithdrawEvidence['by']): UnsignedEvent {
  const event = frame(context, business)
  return {
    ...event,
    evt: 'withdraw',
    // A clock that is slow must not make it older than what it takes back.
    iat: Math.max(event.iat, receipt.iat),
    pur: purposes ?? receipt.pur,
    prev: receipt.evh,
    ui: { src: 'user', by, clk: clockOf(context), kst: context.keyStorage },
  }
}
