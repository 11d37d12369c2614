import type { BuiltPage } from './build.ts'
import type { Prepare, Visit } from './browser.ts'

/** A subject, built and served. */
export interface Target {
  readonly id: string
  readonly built: BuiltPage
  /** The module that Node renders. */
  readonly module: string
  /** Opens its page, looks, and closes it. */
  visit<Answer>(look: (visit: Visit) => Promise<Answer>, prepare?: Prepare): Promise<Answer>
}

/** Readings by name; what a subject has not got is absent. */
export type Readings = Readonly<Record<string, number>>

export interface Measure {
  readonly name: string
  /** What cannot vary is read once; the rest once in every round. */
  readonly once?: boolean
  read(target: Target): Promise<Readings>
}
