import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { IdSource } from '../ports/id-source.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Seals a disclosure, tied to its event: `<nonce><ciphertext><tag>`. */
export function sealDisclosure(disclosure: string, leaf: Buffer, key: Buffer, ids: IdSource): Buffer {
  const nonce = ids.bytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(leaf)
  return Buffer.concat([nonce, cipher.update(disclosure, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Opens a sealed disclosure; `null` where it was changed, moved to another event, or sealed with another key. */
export function openDisclosure(sealed: Uint8Array, leaf: Buffer, key: Buffer): string | null {
  const bytes = Buffer.from(sealed)
  const end = bytes.length - TAG_BYTES
  if (end <= NONCE_BYTES) return null
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(leaf).setAuthTag(bytes.subarray(end))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, end)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
