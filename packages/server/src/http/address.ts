import { isIP } from 'node:net'

/** A proxy of your own in front of the server, which writes down whom it serves. */
export interface TrustedProxy {
  /** The header it writes or appends to, such as `x-forwarded-for`. */
  header: string
  /** How many proxies of your own append to it, one after the other. @defaultValue 1 */
  hops?: number
}

/** The first 64 bits of an IPv6 address: one household or machine, which has all that follow. */
function network(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length)
  const full = [...groups, ...Array<string>(missing).fill('0'), ...rest]
  return full.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}

function plain(address: string): string | null {
  const bare = address.trim().replace(/^\[(.+)\](?::\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1').replace(/%.*$/, '')
  const mapped = bare.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(mapped) === 4) return mapped
  return isIP(bare) === 6 ? network(bare) : null
}

/**
 * Whom to count a request for. The connection tells, or the header of a trusted proxy: there the entry counts that the
 * outermost of the trusted ones wrote, since a caller can write anything before it.
 * @returns an IPv4 address or an IPv6 /64 network; `null` where nothing tells
 */
export function callerAddress(headers: Headers, connection: string | undefined, proxy: TrustedProxy | undefined): string | null {
  const entries = (proxy && headers.get(proxy.header)?.split(',')) ?? []
  const told = proxy && entries.at(-(proxy.hops ?? 1))
  return (told === undefined ? null : plain(told)) ?? (connection === undefined ? null : plain(connection))
}
