// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['SH',['290','00','(?:[256]\\d|8)\\d{3}',[4,5],0,0,0,0,0,0,'[256]',[['2(?:[0-57-9]\\d|6[4-9])\\d\\d'],['[56]\\d{4}',[5]],0,0,0,0,0,0,['262\\d\\d',[5]]]],'51234'],
  ['TA',['290','00','8\\d{3}',[4],0,0,0,0,0,0,'8',[['8\\d{3}']]],'8999'],
]
