import type { SubmitHandler } from './submit-handler.ts'

/** Answers that say "try again": time-out, too early, too many. */
const RETRY_STATUS = new Set([408, 425, 429])

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
    }).catch(() => null)
    if (!response) return { ok: false, retry: true }
    const answer = (await response.json().catch(() => ({}))) as { receipt?: string; challenge?: string; code?: string }
    if (response.ok && answer.receipt) {
      return { ok: true, receipt: answer.receipt, ...(answer.challenge && { challenge: answer.challenge }) }
    }
    if (response.status >= 500 || RETRY_STATUS.has(response.status)) {
      const seconds = Number(response.headers.get('retry-after'))
      return { ok: false, retry: true, ...(seconds > 0 && { after: seconds * 1000 }) }
    }
    return { ok: false, retry: false, code: answer.code ?? 'server_error' }
  }
}
