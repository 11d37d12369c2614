import type { SubmitHandler } from './submit-handler.ts'

/** Answers that say "try again": time-out, too early, too many. */
const RETRY_STATUS = [408, 425, 429]

interface Answer {
  readonly receipt?: string
  readonly challenge?: string
  readonly code?: string
}

/**
 * Delivers events to a consent server, and brings its receipts back. Throws where it cannot be reached, which means: not now.
 * Only the server itself refuses for good, by a problem document with its code: a proxy's 404 or a portal's page is tried again.
 * @param issuer the tenant's issuer URL, `https://consent.example.com/t/acme`
 * @example
 * <OptInForm notice={notice} locale="en" messages={en} submit={deliverTo('https://consent.example.com/t/acme')} />
 */
export function deliverTo(issuer: string): SubmitHandler {
  return async ({ token }, { signal }) => {
    const post = (keepalive: boolean) =>
      fetch(`${issuer}/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/jose' },
        body: token,
        credentials: 'omit',
        keepalive,
        signal,
      })
    // What outlives the page is limited to 64 KiB at a time, for all that the page sends.
    const response = await post(true).catch(() => post(false))
    const { ok, status, headers } = response
    const { receipt, challenge, code } = ((await response.json().catch(() => null)) ?? {}) as Answer
    if (ok && receipt) return { ok, receipt, challenge }
    const after = Number(headers.get('retry-after')) * 1000 || undefined
    const isOwn = code && headers.get('content-type')?.startsWith('application/problem+json')
    if (isOwn && status < 500 && !RETRY_STATUS.includes(status) && !(status === 409 && after)) return { ok: false, retry: false, code }
    return { ok: false, retry: true, after }
  }
}
