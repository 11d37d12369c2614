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

  /** Whose state an event may change: of a renewal also the person it was agreed for before, who may have another number. */
  tagsOf(event: Omit<AboutPerson, 'leaf'>): Tag[] {
    const { change, prev } = event
    const before = change.evt === 'renew' && prev ? this.#events.get(hex(prev))?.tag : null
    return [this.tagOf(event), before].flatMap((tag) => tag ?? [])
  }

  /** Applies one more event and says what it did. */
  place(event: AboutPerson): { effect: Effect; tag: Tag | null } {
    const { change, leaf, prev } = event
    const tag = this.tagOf(event)
    const namedAt = prev ? this.#events.get(hex(prev))?.signedAt : undefined
    const [, before] = this.tagsOf(event)
    this.remember({ ...event, tag })
    // Renewed for another number, it goes on for that one alone. Under two keys it cannot be told whether it is another.
    if (before && tag?.version === before.version && !tag.value.equals(before.value)) this.#apply(before, changesOf({ ...change, evt: 'withdraw' }, namedAt, []))
    if (!tag) return { effect: change.evt === 'withdraw' ? 'withdrawn' : 'recorded', tag }
    const changes = changesOf(change, namedAt, this.#early.get(hex(leaf)) ?? [])
    return { effect: this.#apply(tag, changes), tag }
  }

  #apply({ value }: Tag, changes: readonly Change[]): Effect {
    const { state, effect } = projectAll(this.states.get(hex(value)) ?? new Map(), changes)
    this.states.set(hex(value), state)
    return effect
  }
}
