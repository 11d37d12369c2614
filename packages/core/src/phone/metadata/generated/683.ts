// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['NU',['683','00','(?:[4-7]|888\\d)\\d{3}',[4,7],[['(\\d{3})(\\d{4})','$1 $2',['8']]],0,0,0,0,0,0,[['[47]\\d{3}',[4]],['(?:[56]|888[1-9])\\d{3}']]],'8884012'],
]
