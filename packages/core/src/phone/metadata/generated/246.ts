// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['IO',['246','00','3\\d{6}',[7],[['(\\d{3})(\\d{4})','$1 $2',['3']]],0,0,0,0,0,0,[['37\\d{5}'],['38\\d{5}']]],'3801234'],
]
