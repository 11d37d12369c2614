// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['TK',['690','00','[2-47]\\d{3,6}',[4,5,6,7],0,0,0,0,0,0,0,[['(?:2[2-4]|[34]\\d)\\d{2,5}'],['7[2-4]\\d{2,5}']]],'7290'],
]
