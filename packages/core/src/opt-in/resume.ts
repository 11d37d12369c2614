import type { OptInOptions } from './options.ts'
import type { Workings } from './workings.ts'

/** Sends at idle what earlier visits have left. Only people who submitted have a database, and looking makes none. */
export function resume({ server }: OptInOptions, load: Workings['load']): void {
  if (!server) return
  ;(globalThis.requestIdleCallback ?? setTimeout)(async () => {
    try {
      const submitted = (await indexedDB.databases()).some(({ name }) => name === 'unticked')
      if (submitted && (await (await import('../outbox/waiting.ts')).hasWaiting())) (await load()).resume()
    } catch {
      // Storage that refuses, or a browser that does not list databases, leaves it to the first interaction.
    }
  })
}
