// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['CK',['682','00','[2-578]\\d{4}',[5],[['(\\d{2})(\\d{3})','$1 $2',['[2-578]']]],0,0,0,0,0,0,[['(?:2\\d|3[13-7]|4[1-5])\\d{3}'],['[578]\\d{4}']]],'71234'],
]
