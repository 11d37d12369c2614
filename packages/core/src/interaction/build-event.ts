import type { HeldChallenge } from '../delivery/challenge-source.ts'
import { pageUrl } from '../event/token.ts'
import type { GrantEvidence, WithdrawEvidence } from '../event/types.ts'
import type { Reading, Tick } from '../dom/surface.ts'
import type { OptInOptions } from '../opt-in/options.ts'
import type { Clock, IdSource } from '../opt-in/ports.ts'
import type { Recorded } from '../opt-in/state.ts'
import type { UnsignedEvent } from '../signing/sign-event.ts'
import { WIDGET_VERSION } from '../version.ts'

/** Everything around an event that is not what the person said. */
export interface EventContext {
  readonly options: OptInOptions
  readonly challenge: HeldChallenge | null
  readonly audience: string
  readonly page: Pick<Location, 'origin' | 'pathname'>
  readonly keyStorage: GrantEvidence['kst']
  readonly clock: Clock
  readonly ids: IdSource
}

function frame({ options, challenge, audience, page, clock, ids }: EventContext) {
  const sinceChallenge = challenge && challenge.claims.iat + (clock.monotonic() - challenge.arrivedMs) / 1000
  const { id, name } = options.notice.business
  return {
    ver: 1,
    jti: ids.uuid(),
    iat: Math.floor(sinceChallenge ?? clock.now() / 1000),
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

export function buildGrant(context: EventContext, reading: Reading, sha: string, num: GrantEvidence['num']): UnsignedEvent {
  const { ticks, phone, noticeText, visible } = reading
  const { notice, locale } = context.options
  const pairs = notice.purposes.filter(({ id }) => ticks.some(({ purpose }) => purpose === id))
  return {
    ...frame(context),
    evt: 'grant',
    stm: { id: notice.id, ver: notice.version, loc: locale, txt: noticeText, sha },
    pur: pairs.map(({ id, category }) => ({ id, cat: category })),
    pol: { ver: notice.business.privacyVersion ?? notice.version, url: notice.business.privacyUrl },
    prev: null,
    ui: {
      ...weakest(ticks),
      pre: phone.prefilled,
      edit: phone.edited,
      vis: visible,
      num,
      clk: context.challenge ? 'challenge' : 'client',
      kst: context.keyStorage,
    },
  }
}

export function buildWithdrawal(context: EventContext, { receipt }: Recorded, by: WithdrawEvidence['by']): UnsignedEvent {
  return {
    ...frame(context),
    evt: 'withdraw',
    pur: receipt.pur,
    prev: receipt.evh,
    ui: { src: 'user', by, clk: context.challenge ? 'challenge' : 'client', kst: context.keyStorage },
  }
}
