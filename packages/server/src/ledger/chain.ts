import { HASH_BYTES, sha256 } from '../jws/hash.ts'

/** The head of a chain that holds nothing yet. */
export const GENESIS = Buffer.alloc(HASH_BYTES)

const NODE = Buffer.of(0x01)

/** The head after an event: SHA-256(0x01 ‖ head ‖ event hash). */
export function nextHead(head: Uint8Array, leaf: Uint8Array): Buffer {
  return sha256(NODE, head, leaf)
}
