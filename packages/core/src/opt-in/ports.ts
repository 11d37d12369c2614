/** Time, for what is signed and for how long a challenge has been held. */
export interface Clock {
  /** Milliseconds since 1970, by the device's clock. */
  now(): number
  /** Milliseconds that only ever grow. */
  monotonic(): number
}

/** Where ids and salts come from. */
export interface IdSource {
  /** A lower-case UUID v4. */
  uuid(): string
  bytes(length: number): Uint8Array
}

export const deviceClock: Clock = { now: () => Date.now(), monotonic: () => performance.now() }

export const cryptoIds: IdSource = {
  uuid: () => crypto.randomUUID(),
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
}
