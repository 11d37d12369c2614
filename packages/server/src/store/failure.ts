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
