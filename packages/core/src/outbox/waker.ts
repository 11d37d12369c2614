const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 300_000

/** What a round of work came to. */
interface Round {
  readonly done: boolean
  readonly failed: boolean
  /** How long to wait at least. */
  readonly waitMs: number
}

/**
 * Does work again and again until it is done: after waits that grow at random, and as soon as the page or the network is back.
 * Never twice at the same time; whoever wakes it gets a round that began later.
 * @param work one that rejects has failed
 */
export function createWaker(random: () => number, work: () => Promise<Round>) {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let again = false

  async function run() {
    let round: Round
    do {
      again = false
      round = await work().catch(() => ({ done: false, failed: true, waitMs: 0 }))
    } while (again)
    failures = round.failed ? failures + 1 : 0
    clearTimeout(timer)
    const wait = Math.max(round.waitMs, random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures))
    timer = round.done ? undefined : setTimeout(wake, Math.min(wait, LONGEST_WAIT_MS))
    running = undefined
  }

  function wake(): Promise<void> {
    again = true
    return (running ??= run())
  }

  const onReturn = ({ target }: Event) => {
    if (timer && (target as { visibilityState?: string }).visibilityState !== 'hidden') void wake()
  }
  for (const type of ['online', 'visibilitychange', 'pageshow']) globalThis.addEventListener?.(type, onReturn)
  return { wake }
}
