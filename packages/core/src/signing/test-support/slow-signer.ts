import type { Signer } from '../signer.ts'
import { memorySigner } from './memory-signer.ts'

/** A signer that takes its time. */
export function slowSigner(ms: number): Signer {
  const signer = memorySigner()
  return {
    ...signer,
    async sign(input) {
      await new Promise((resolve) => setTimeout(resolve, ms))
      return signer.sign(input)
    },
  }
}
