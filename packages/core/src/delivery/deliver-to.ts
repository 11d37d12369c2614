import type { SubmitHandler } from './submit-handler.ts'

/** Answers that say "try again": time-out, too early, too many. */
const RETRY_STATUS = [408, 425, 429]

interface Answer {
  readonly receipt?: string
  readonly challenge?: string
  readonly code?: string
}

/**
 * Delivers events to a consent server, and brings its receipts back.
 * @param issuer the tenant's issuer URL, `https://consent.example.com/t/acme`
 */
export function deliverTo(issuer: string): SubmitHandler {
  return async ({ token }, { signal }) => {
    const response = await fetch(`${issuer}/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/jose' },
      body: token,
      credentials: 'omit',
      keepalive: true,
      signal,
    }).catch(() => undefined)
    const answer = (await response?.json().catch(() => undefined)) as Answer | undefined
    const { receipt, challenge, code = 'server_error' } = answer ?? {}
    if (response?.ok && receipt) return { ok: true, receipt, ...(challenge && { challenge }) }
    if (!response || response.status >= 500 || RETRY_STATUS.includes(response.status)) {
      const after = Number(response?.headers.get('retry-after')) * 1000
      return { ok: false, retry: true, ...(after > 0 && { after }) }
    }
    return { ok: false, retry: false, code }
  }
}
