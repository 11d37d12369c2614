import { fromBase64Url, hashEvent, signingInput, toBase64Url, type Challenge, type ConsentEvent, type Receipt } from '@unticked/core/event'
import type { RefusalCode } from '@unticked/core/errors'

const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const
const HOUR_S = 3600
/** Every receipt says the same, whenever a story is looked at. */
const RECORDED_AT_S = 1_767_225_600

type Answer = (path: string, request: Request) => Promise<Response>
const answers = new Map<string, Answer>()
let realFetch: typeof fetch | undefined

/** Answers what is asked of `address`, and leaves every other request alone. Returns how to stop. */
function answerAt(address: string, answer: Answer): () => void {
  answers.set(address, answer)
  if (!realFetch) {
    const real = (realFetch = globalThis.fetch)
    globalThis.fetch = (input, init) => {
      const request = new Request(input, init)
      const known = [...answers.keys()].find((prefix) => request.url.startsWith(`${prefix}/`))
      return known ? answers.get(known)!(request.url.slice(known.length), request) : real(input, init)
    }
  }
  return () => {
    answers.delete(address)
    if (answers.size || !realFetch) return
    globalThis.fetch = realFetch
    realFetch = undefined
  }
}

const json = (body: object, status = 200) =>
  Response.json(body, { status, headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' } })
const now = () => Math.floor(Date.now() / 1000)

/** A consent server in the page, with a key of its own: its receipts are signed, and verify. It keeps receipts while the story is shown. */
async function issuerAt(iss: string, refuse?: RefusalCode): Promise<Answer> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
  const kid = 'stories'
  let seq = 0
  const receipts = new Map<string, string>()
  let head = toBase64Url(new Uint8Array(32))
  const token = async (typ: string, claims: object) => {
    const input = signingInput({ alg: 'ES256', typ, kid }, claims)
    return `${input}.${toBase64Url(new Uint8Array(await crypto.subtle.sign(ES256, privateKey, new TextEncoder().encode(input))))}`
  }
  const challenge = (org: string) => {
    const claims: Partial<Challenge> = { iss, aud: iss, org, jti: crypto.randomUUID(), iat: now(), exp: now() + HOUR_S }
    return token('optin-challenge+jwt', claims)
  }
  const record = async (jws: string) => {
    const event = JSON.parse(new TextDecoder().decode(fromBase64Url(jws.split('.')[1]!))) as ConsentEvent
    const [evh, phd] = [await hashEvent(jws), head]
    head = await hashEvent(`${phd}.${evh}`)
    const { evt, jti: ejti, jkt, pur } = event
    const st = evt === 'withdraw' ? 'withdrawn' : 'active'
    const stm = 'stm' in event ? { stm: { id: event.stm.id, ver: event.stm.ver, loc: event.stm.loc, sha: event.stm.sha } } : {}
    const receipt: Receipt = { iss, iat: RECORDED_AT_S, evh, evt, ejti, jkt, ...stm, pur, st, seq: ++seq, head, phd, late: false }
    receipts.set(evh, await token('optin-receipt+jwt', receipt))
    return json({ receipt: receipts.get(evh)!, challenge: await challenge(event.org) }, 201)
  }

  return async (path, request) => {
    switch (path) {
      case '/challenge':
        return json({ challenge: await challenge(((await request.json()) as { org: string }).org) })
      case '/events':
        return refuse ? json({ code: refuse }, 400) : record((await request.text()).split('~')[0]!)
      case '/.well-known/jwks.json':
        return json({ keys: [{ ...(await crypto.subtle.exportKey('jwk', publicKey)), kid }] })
      default:
        if (receipts.has(path.replace('/receipts/', ''))) return json({ receipt: receipts.get(path.replace('/receipts/', ''))! })
        return json({ code: 'not_found' }, 404)
    }
  }
}

/**
 * Lets a story talk to a consent server: put it into the story's `beforeEach`.
 * @param server the story's `server`, a path of its own
 * @param refuse the code with which it refuses every event
 */
export function withIssuer(server: string, refuse?: RefusalCode): () => Promise<() => void> {
  return async () => {
    const address = new URL(server, location.href).href
    return answerAt(address, await issuerAt(address, refuse))
  }
}
