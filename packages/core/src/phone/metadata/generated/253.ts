// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['DJ',['253','00','(?:2\\d|77)\\d{6}',[8],[['(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['[27]']]],0,0,0,0,0,0,[['2(?:1[2-5]|7[45])\\d{5}'],['77\\d{6}']]],'77831001'],
]
