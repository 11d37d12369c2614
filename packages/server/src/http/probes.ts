import { refuse } from '../refusal/refuse.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { showsKey } from './caller.ts'
import { problemResponse } from './problem.ts'
import type { Store } from '../store/store.ts'

const READY_MS = 1_000
const fresh = { 'cache-control': 'no-store' }

/** Whether the process answers at all: for a supervisor that restarts it. */
export function health(): Response {
  return Response.json({ status: 'ok' }, { headers: fresh })
}

/** Whether requests should be sent here, for a load balancer: the ledger can be reached, and the server is not about to stop. */
export async function readiness(store: Store, stopping: boolean): Promise<Response> {
  if (stopping) return problemResponse('stopping')
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), READY_MS)
  })
  try {
    await Promise.race([store.query('select 1'), late])
    return Response.json({ status: 'ready' }, { headers: fresh })
  } catch {
    return problemResponse('store_unavailable')
  } finally {
    clearTimeout(timer)
  }
}

/** @throws {UntickedError} `metrics_locked` */
export function exposition(headers: Headers, metrics: Metrics, keyDigest: Buffer | null): Response {
  if (!showsKey(headers, keyDigest)) refuse('metrics_locked')
  return new Response(metrics.text(), { headers: { ...fresh, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } })
}
