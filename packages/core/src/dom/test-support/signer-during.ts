import { memorySigner } from '../../signing/test-support/memory-signer.ts'
import type { Signer } from '../../signing/signer.ts'

/** A signer that signs once `act` is done: what happens in it happens while it is signed, however slow the machine. */
export function signerDuring(act: () => unknown): Signer {
  const signer = memorySigner()
  let acted: Promise<unknown> | undefined
  return {
    ...signer,
    async sign(input) {
      await (acted ??= Promise.resolve(act()))
      return signer.sign(input)
    },
  }
}
