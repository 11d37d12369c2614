import { cdp } from 'vitest/browser'

/** The part of the DevTools protocol's client that these tests use; the driver's own types come with another package. */
interface Session {
  send(method: string, params?: object): Promise<Record<string, unknown>>
  on(event: string, listener: (params: Record<string, unknown>) => void): void
}

/** Await one `send` before the first `on`: two calls at once open two sessions, and an event of one is not heard in the other. */
export const devtools = () => cdp() as unknown as Session
