import { isRefusal, refuse } from '../refusal/refuse.ts'

/** SQLSTATE classes that mean "not now": connection, rollback, resources, operator, system. */
const NOT_NOW = /^(?:08|40|53|57|58)/

/** Tells a store that cannot be reached, which is worth another try, from a fault of ours. */
export async function guardStore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isRefusal(error)) throw error
    const state = (error as { code?: unknown }).code
    const isSqlState = typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state)
    if (!isSqlState || NOT_NOW.test(state)) refuse('store_unavailable', error)
    throw error
  }
}

/** What the codes of Node and PostgreSQL mean to whoever starts a server. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at its address',
  ENOTFOUND: 'its host is not known',
  EAI_AGAIN: 'its host is not known now',
  ETIMEDOUT: 'its address does not answer',
  EHOSTUNREACH: 'its address cannot be reached',
  ECONNRESET: 'it hung up',
  ERR_INVALID_URL: 'the address is no URL',
  '28P01': 'the password is wrong',
  '28000': 'the role may not log in',
  '3D000': 'there is no such database',
  42501: 'the role may not do this',
  53300: 'it has too many connections',
}

/** Why a store cannot be used, in our own words: messages of drivers hold addresses, users and input. */
export function reasonOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown }
    if (typeof code !== 'string' || isRefusal(cause)) continue
    return Object.hasOwn(REASONS, code) ? `${REASONS[code]} (${code})` : code
  }
  return 'it did not answer'
}
