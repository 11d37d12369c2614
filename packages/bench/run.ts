import { buildForServer, buildPage, type BuiltPage } from './build.ts'
import { launch, visit } from './browser.ts'
import type { Measure, Readings, Target } from './measure.ts'
import { elements } from './measures/elements.ts'
import { heap } from './measures/heap.ts'
import { keystroke } from './measures/keystroke.ts'
import { list } from './measures/list.ts'
import { mount } from './measures/mount.ts'
import { render } from './measures/render.ts'
import { requests } from './measures/requests.ts'
import { weight } from './measures/weight.ts'
import { Noise } from './noise.ts'
import { serve, writeSkeleton } from './serve.ts'
import { median } from './statistics.ts'

const MEASURES: readonly Measure[] = [weight, requests, elements, mount, keystroke, list, heap, render]

export interface Run {
  readonly date: string
  readonly runs: number
  readonly rounds: number
  readonly chromium: string
  readonly node: string
  readonly noise: ReturnType<Noise['report']>
  /** Medians over the rounds; of several runs, the median of theirs. */
  readonly medians: Readonly<Record<string, Readings>>
  /** Every reading, in the order of the rounds. */
  readonly samples: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
}

function writePage(id: string, built: BuiltPage): BuiltPage {
  writeSkeleton(id, built.assets.find(({ fileName }) => fileName.endsWith('.css'))?.fileName)
  return built
}

/** Builds the subjects and measures them in turn, round after round, each round beginning with another. */
export async function run(ids: readonly string[], rounds: number, say: (line: string) => void): Promise<Run> {
  const noise = new Noise()
  const samples: Record<string, Record<string, number[]>> = Object.fromEntries(ids.map((id) => [id, {}]))
  const { origin, close } = await serve()
  const browser = await launch()
  try {
    const targets: Target[] = []
    for (const id of ids) {
      const built = writePage(id, await buildPage(id))
      const module = await buildForServer(id)
      targets.push({ id, built, module, visit: (look, prepare) => visit(browser, `${origin}/${id}/`, look, prepare) })
    }
    for (let round = 0; round <= rounds; round++) {
      say(round ? `round ${round} of ${rounds}` : 'what cannot vary')
      for (const measure of MEASURES.filter(({ once }) => Boolean(once) === (round === 0))) {
        for (let turn = 0; turn < targets.length; turn++) {
          const target = targets[(turn + round) % targets.length]!
          noise.sample()
          for (const [key, value] of Object.entries(await measure.read(target))) (samples[target.id]![key] ??= []).push(value)
        }
      }
    }
    return {
      date: new Date().toISOString().slice(0, 10),
      runs: 1,
      rounds,
      chromium: browser.version(),
      node: process.version,
      noise: noise.report(),
      medians: mapValues(samples, (readings) => mapValues(readings, (values) => median(values))),
      samples,
    }
  } finally {
    await browser.close()
    close()
  }
}

/** Of several runs one: each value is the median of theirs, and the noise that of the noisiest. */
export function medianOf(runs: readonly Run[]): Run {
  const [first] = runs as [Run]
  const noisiest = runs.map(({ noise }) => noise).toSorted((one, other) => other.medianOverFastest - one.medianOverFastest)[0]!
  return {
    ...first,
    runs: runs.length,
    noise: noisiest,
    medians: mapValues(first.medians, (readings, id) => mapValues(readings, (_, key) => median(runs.map(({ medians }) => medians[id]![key]!)))),
    samples: mapValues(first.samples, (readings, id) => mapValues(readings, (_, key) => runs.flatMap(({ samples }) => samples[id]![key]!))),
  }
}

function mapValues<From, To>(of: Readonly<Record<string, From>>, change: (value: From, key: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value, key)]))
}
