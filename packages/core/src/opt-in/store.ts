import { reduce, type OptInAction } from './reduce.ts'
import { initialState } from './state.ts'

/** Holds the state, and tells of every change. */
export function createStore() {
  const listeners = new Set<() => void>()
  let state = initialState
  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    send(action: OptInAction) {
      const next = reduce(state, action)
      if (next === state) return
      state = next
      for (const listener of listeners) listener()
    },
  }
}
