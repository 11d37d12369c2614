import { seconds } from '../ports/clock.ts'
import { changesOf, projectAll, type Change, type Effect, type PersonState } from './projection.ts'
import { changeOf, type EventRow } from './rows.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Builds what holds from the events alone, in their order. */
export class Rebuild {
  /** By tag, hexadecimal. */
  readonly people = new Map<string, PersonState>()
  readonly #signedAt = new Map<string, number>()
  readonly #early = new Map<string, Change[]>()

  /** Applies one more event and says what it did. */
  apply(row: EventRow): Effect {
    const change = changeOf(row)
    const named = row.prev ? hex(row.prev) : ''
    this.#signedAt.set(hex(row.leaf), seconds(row.client_iat))
    if (!row.tag) {
      if (row.evt !== 'withdraw') return 'recorded'
      this.#early.set(named, [...(this.#early.get(named) ?? []), change])
      return 'withdrawn'
    }
    const person = hex(row.tag)
    const changes = changesOf(change, this.#signedAt.get(named), this.#early.get(hex(row.leaf)) ?? [])
    const { state, effect } = projectAll(this.people.get(person) ?? new Map(), changes)
    this.people.set(person, state)
    return effect
  }
}
