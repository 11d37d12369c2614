import { REFUSALS, type RefusalCode } from '@unticked/core/errors'

/** A problem document (RFC 9457). It never quotes what was sent. */
interface Problem {
  type: string
  title: string
  status: number
  code: RefusalCode
  detail: string
}

/** When a store that is away, or a server that goes, is worth another try. */
const RETRY_S = '5'

export function problemOf(code: RefusalCode): Problem {
  const [status, detail] = REFUSALS[code]
  return { type: `urn:unticked:problem:${code}`, title: code.replaceAll('_', ' '), status, code, detail }
}

/** What stands before the document itself. */
export function problemHeaders({ status }: Problem): Record<string, string> {
  return {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(status === 503 && { 'retry-after': RETRY_S }),
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
  }
}

export function problemResponse(code: RefusalCode, headers: Record<string, string> = {}): Response {
  const problem = problemOf(code)
  return Response.json(problem, { status: problem.status, headers: { ...problemHeaders(problem), ...headers } })
}
