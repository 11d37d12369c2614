import { changesOf, projectAll, type Change, type Effect, type PersonState } from './projection.ts'

/** The keyed digest a person is found by, and the version of its key. */
export interface Tag {
  value: Buffer
  version: number
}

/** The part of an event that says whom it is about and what it changes. */
export interface AboutPerson {
  change: Change
  leaf: Uint8Array
  /** Event hash of what it renews or withdraws. */
  prev: Uint8Array | null
  tag: Tag | null
}

export const hex = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')

/** What holds for each person, event by event: the same for a batch that is written and for a whole ledger that is checked. */
export class People {
  /** By tag, hexadecimal. */
  readonly states = new Map<string, PersonState>()
  readonly #events = new Map<string, { tag: Tag | null; signedAt: number }>()
  /** Withdrawals that named an event before it arrived, and could not know whose it was. */
  readonly #early = new Map<string, Change[]>()

  /** Takes note of an event that was recorded before. */
  remember({ change, leaf, prev, tag }: AboutPerson): void {
    this.#events.set(hex(leaf), { tag, signedAt: change.iat })
    if (change.evt !== 'withdraw' || tag || !prev) return
    this.#early.set(hex(prev), [...(this.#early.get(hex(prev)) ?? []), change])
  }

  /** Whose event it is: a withdrawal without a number is about the person of the event it names. */
  tagOf({ change, prev, tag }: Omit<AboutPerson, 'leaf'>): Tag | null {
    return tag ?? (change.evt === 'withdraw' && prev ? (this.#events.get(hex(prev))?.tag ?? null) : null)
  }

  /** Applies one more event and says what it did. */
  place(event: AboutPerson): { effect: Effect; tag: Tag | null } {
    const { change, leaf, prev } = event
    const tag = this.tagOf(event)
    const namedAt = prev ? this.#events.get(hex(prev))?.signedAt : undefined
    this.remember({ ...event, tag })
    if (!tag) return { effect: change.evt === 'withdraw' ? 'withdrawn' : 'recorded', tag }
    const changes = changesOf(change, namedAt, this.#early.get(hex(leaf)) ?? [])
    const { state, effect } = projectAll(this.states.get(hex(tag.value)) ?? new Map(), changes)
    this.states.set(hex(tag.value), state)
    return { effect, tag }
  }
}
