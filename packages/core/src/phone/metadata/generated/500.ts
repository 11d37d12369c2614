// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['FK',['500','00','[2-7]\\d{4}',[5],0,0,0,0,0,0,0,[['[2-47]\\d{4}'],['[56]\\d{4}']]],'51234'],
]
