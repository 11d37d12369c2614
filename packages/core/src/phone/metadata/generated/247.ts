// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['AC',['247','00','(?:[01589]\\d|[2-467])\\d{4}',[5,6],0,0,0,0,0,0,0,[['6\\d{4}',[5]],['[2-47]\\d{4}',[5]],0,0,0,0,['(?:0[1-9]|[1589]\\d)\\d{4}',[6]]]],'40123'],
]
