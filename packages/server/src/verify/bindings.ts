import type { ConsentEvent, GrantEvent } from '@unticked/core/event'
import { sha256Text } from '../jws/hash.ts'
import { refuse } from '../refusal/refuse.ts'
import type { Offer } from './offer.ts'

/** The event was made for this verifier, on the page it names. */
export function checkPlace({ aud, org, url }: ConsentEvent, audience: string, origins: readonly string[] | undefined): void {
  if (aud !== audience) refuse('audience_mismatch')
  if (origins && !origins.includes(org)) refuse('origin_mismatch')
  if ((url !== org && !url.startsWith(`${org}/`)) || /[?#]/.test(url)) refuse('origin_mismatch')
}

/** The event says what was offered: the text itself, who asks, what was ticked, which privacy notice. */
export function checkOffered(event: GrantEvent, offer: Offer): void {
  const { stm, biz, pur, pol } = event
  if (stm.id !== offer.stm.id || stm.ver !== offer.stm.ver || stm.loc !== offer.stm.loc || stm.sha !== offer.stm.sha) refuse('notice_mismatch')
  if (sha256Text(stm.txt) !== stm.sha) refuse('notice_mismatch')
  if (biz.id !== offer.biz.id || biz.name !== offer.biz.name) refuse('business_mismatch')
  if (!pur.every(({ id, cat }) => offer.pur.some((offered) => offered.id === id && offered.cat === cat))) refuse('purpose_not_offered')
  if (pol.ver !== offer.pol.ver || pol.url !== offer.pol.url) refuse('policy_mismatch')
}

/** How the person acted, as far as a page can tell. */
export function checkEvidence({ ui }: ConsentEvent, acceptTestEvents: boolean): void {
  if ('vis' in ui && !ui.vis) refuse('notice_hidden')
  if (ui.src === 'test' && !acceptTestEvents) refuse('test_event_refused')
}
