import { loadavg } from 'node:os'
import { median } from './statistics.ts'

const STEPS = 4_000_000

/** Times a fixed piece of work: what it takes longer than at its fastest, others took. */
export class Noise {
  readonly #times: number[] = []
  readonly #loadBefore = loadavg()[0]!

  sample(): void {
    const started = performance.now()
    let state = 1
    for (let step = 0; step < STEPS; step++) state = (state * 48271) % 2147483647
    if (state) this.#times.push(performance.now() - started)
  }

  report() {
    const [fastest, slowest] = [Math.min(...this.#times), Math.max(...this.#times)]
    return {
      loadBefore: this.#loadBefore,
      loadAfter: loadavg()[0]!,
      medianOverFastest: median(this.#times) / fastest,
      slowestOverFastest: slowest / fastest,
    }
  }
}
