import type { Surface } from '../dom/surface.ts'
import type { OptInAction } from './reduce.ts'

/** Unticks what no person was seen to tick, and says so. */
export function removeUnwitnessed(surface: Surface, send: (action: OptInAction) => void): void {
  const { unwitnessed: purposes } = surface.read()
  if (!purposes.length) return
  surface.untick(purposes)
  send({ type: 'ticks-removed', purposes })
}
