// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['BN',['673','00','[2-578]\\d{6}',[7],[['(\\d{3})(\\d{4})','$1 $2',['[2-578]']]],0,0,0,0,0,0,[['22[0-7]\\d{4}|(?:2[013-9]|[34]\\d|5[0-25-9])\\d{5}'],['(?:22[89]|[78]\\d\\d)\\d{4}'],0,0,0,0,0,0,['5[34]\\d{5}']]],'7123456'],
]
