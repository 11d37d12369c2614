import { afterAll, beforeAll, beforeEach } from 'vitest'
import { cdp } from 'vitest/browser'

export interface NativeSubmission {
  readonly method: string
  readonly url: URL
  /** The fields of the body, or of the address where there is none. */
  readonly fields: URLSearchParams
}

interface SeenRequest {
  readonly requestId: string
  readonly request: { readonly url: string; readonly method: string; readonly postData?: string }
}
interface Session {
  send(method: string, params?: object): Promise<unknown>
  on(event: string, listener: (seen: SeenRequest) => void): void
  off(event: string, listener: (seen: SeenRequest) => void): void
}

/** Where forms of the tests go: an address below this one, in the frame of this name. */
export const LANDING = '/landing'
export const FRAME = 'landing'
export const landingFrame = `<iframe name="${FRAME}"></iframe>`

/** What the browser really sends, in each test of this file, for forms whose target is {@link FRAME}. It gets an answer. */
export function watchNativeSubmissions(): NativeSubmission[] {
  const sent: NativeSubmission[] = []
  let session: Session
  const record = ({ request: { url: address, method, postData } }: SeenRequest) => {
    const url = new URL(address)
    const fields = postData === undefined ? url.searchParams : new URLSearchParams(postData)
    if (url.pathname.startsWith(LANDING)) sent.push({ method, url, fields })
  }
  const answer = ({ requestId }: SeenRequest) => {
    const responseHeaders = [{ name: 'content-type', value: 'text/html' }]
    const answered = session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body: btoa('<p>Landed</p>') })
    // The test may have taken the frame away.
    answered.catch(() => undefined)
  }

  beforeAll(async () => {
    session = cdp() as unknown as Session
    // Two first calls at once would open two sessions.
    await session.send('Network.enable')
    session.on('Network.requestWillBeSent', record)
    session.on('Fetch.requestPaused', answer)
    await session.send('Fetch.enable', { patterns: [{ urlPattern: `*${LANDING}*` }] })
  })
  beforeEach(() => void (sent.length = 0))
  afterAll(async () => {
    session.off('Network.requestWillBeSent', record)
    session.off('Fetch.requestPaused', answer)
    await session.send('Fetch.disable')
    await session.send('Network.disable')
  })
  return sent
}
