/** What is counted, and what the count is of. No label holds anything a caller sent. */
const COUNTERS = {
  unticked_requests_total: 'Requests answered, by tenant, route, status and refusal code.',
  unticked_events_total: 'Consent events recorded, by tenant and kind; late and repeated ones are marked.',
  unticked_send_answers_total: 'Answers to whether a message may be sent, by tenant and reason.',
} as const
const SECONDS = 'unticked_request_seconds'
/** Upper bounds of the histogram, seconds. */
const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

type Counter = keyof typeof COUNTERS
type Labels = Readonly<Record<string, string>>

/** Counts for Prometheus. */
export interface Metrics {
  count(counter: Counter, labels: Labels): void
  /** How long a route took, in seconds. */
  time(route: string, seconds: number): void
  /** The text exposition format, version 0.0.4. */
  text(): string
}

const quoted = (value: string) => `"${value.replace(/[\\"\n]/g, (char) => (char === '\n' ? '\\n' : `\\${char}`))}"`
const written = (labels: Labels) => Object.entries(labels).map(([name, value]) => `${name}=${quoted(value)}`).join(',')

interface Histogram {
  /** How many took at most as long as each bound. */
  within: number[]
  count: number
  sum: number
}

function histogramLines(route: string, { within, count, sum }: Histogram): string[] {
  const bucket = (bound: string, value: number) => `${SECONDS}_bucket{${written({ route, le: bound })}} ${value}`
  const bounds = BUCKETS_S.map((bound, at) => bucket(String(bound), within[at]!))
  return [...bounds, bucket('+Inf', count), `${SECONDS}_sum{${written({ route })}} ${sum}`, `${SECONDS}_count{${written({ route })}} ${count}`]
}

/** Counts in the memory of this process, from its start. */
export function createMetrics(): Metrics {
  const counts = new Map<Counter, Map<string, number>>()
  const times = new Map<string, Histogram>()
  return {
    count(counter, labels) {
      const series = counts.get(counter) ?? new Map<string, number>()
      counts.set(counter, series.set(written(labels), (series.get(written(labels)) ?? 0) + 1))
    },
    time(route, seconds) {
      const { within, count, sum } = times.get(route) ?? { within: BUCKETS_S.map(() => 0), count: 0, sum: 0 }
      times.set(route, { within: within.map((below, at) => below + Number(seconds <= BUCKETS_S[at]!)), count: count + 1, sum: sum + seconds })
    },
    text() {
      const lines = (Object.keys(COUNTERS) as Counter[]).flatMap((counter) => [
        `# HELP ${counter} ${COUNTERS[counter]}`,
        `# TYPE ${counter} counter`,
        ...[...(counts.get(counter) ?? [])].map(([labels, value]) => `${counter}{${labels}} ${value}`),
      ])
      lines.push(`# HELP ${SECONDS} Seconds from a request to its answer, by route.`, `# TYPE ${SECONDS} histogram`)
      for (const [route, histogram] of times) lines.push(...histogramLines(route, histogram))
      return `${lines.join('\n')}\n`
    },
  }
}
