import { fromBase64Url, hashEvent, signingInput, toBase64Url, type ConsentEvent, type ConsentState, type Receipt } from '@unticked/core/event'
import { vi } from 'vitest'

const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const
const now = () => Math.floor(Date.now() / 1000)

/** Stands in for a consent server whose answers are the input of a test: its receipts are signed, and verify. */
export async function stubIssuer(address: string) {
  const url = new URL(address, location.href).href
  const real = globalThis.fetch
  const { publicKey, privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
  const events: ConsentEvent[] = []
  const asked: string[] = []
  const receipts = new Map<string, Receipt>()
  /** Purposes that were stopped elsewhere, by event hash. */
  const stopped = new Map<string, readonly string[]>()
  let broken: Response | undefined

  const token = async (typ: string, claims: object) => {
    const input = signingInput({ alg: 'ES256', typ, kid: 'test' }, claims)
    return `${input}.${toBase64Url(new Uint8Array(await crypto.subtle.sign(ES256, privateKey, new TextEncoder().encode(input))))}`
  }
  const frame = { iss: url, aud: url, org: location.origin }
  const challenge = () => token('optin-challenge+jwt', { ...frame, jti: crypto.randomUUID(), iat: now(), exp: now() + 3600 })
  const record = async (jws: string) => {
    const event = JSON.parse(new TextDecoder().decode(fromBase64Url(jws.split('.')[1]!))) as ConsentEvent
    events.push(event)
    const receipt: Receipt = {
      iss: url, iat: now(), evh: await hashEvent(jws), evt: event.evt, ejti: event.jti, jkt: event.jkt, pur: event.pur,
      st: event.evt === 'withdraw' ? 'withdrawn' : 'active', seq: events.length, head: 'head', phd: 'before', late: false,
      ...('stm' in event && { stm: { id: event.stm.id, ver: event.stm.ver, loc: event.stm.loc, sha: event.stm.sha } }),
    }
    receipts.set(receipt.evh, receipt)
    return Response.json({ receipt: await token('optin-receipt+jwt', receipt), challenge: await challenge() }, { status: 201 })
  }

  const stateOf = ({ evh, pur }: Receipt) =>
    ({ iss: url, iat: now(), evh, pur: pur.map((pair) => ({ ...pair, st: stopped.get(evh)?.includes(pair.id) ? 'withdrawn' : 'active' })) }) as ConsentState

  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    if (!request.url.startsWith(`${url}/`)) return real(input, init)
    const path = request.url.slice(url.length)
    asked.push(path)
    if (broken && path === '/events') return broken.clone()
    if (path === '/challenge') return Response.json({ challenge: await challenge() })
    if (path === '/events') return record((await request.text()).split('~')[0]!)
    const receipt = receipts.get(path.replace('/receipts/', ''))
    if (receipt) return Response.json({ receipt: await token('optin-receipt+jwt', receipt), state: await token('optin-state+jwt', stateOf(receipt)) })
    return Response.json({ keys: [{ ...(await crypto.subtle.exportKey('jwk', publicKey)), kid: 'test' }] })
  })
  return {
    events,
    asked,
    /** Its receipts, in the order of the events. */
    recorded: () => [...receipts.values()],
    /** Somebody said STOP elsewhere, to everything or to some purposes: what it says of this event from now on. */
    stop: (evh: string, purposes = receipts.get(evh)!.pur.map(({ id }): string => id)) => void stopped.set(evh, purposes),
    /** What it answers to events from now on, instead of a receipt. */
    answer: (response: Response | undefined) => void (broken = response),
  }
}
