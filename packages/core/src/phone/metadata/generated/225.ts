// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['CI',['225','00','[02]\\d{9}',[10],[['(\\d{2})(\\d{2})(\\d)(\\d{5})','$1 $2 $3 $4',['2']],['(\\d{2})(\\d{2})(\\d{2})(\\d{4})','$1 $2 $3 $4',['0']]],0,0,0,0,0,0,[['2(?:[15]\\d{3}|7(?:2(?:0[23]|1[2357]|2[245]|3[45]|4[3-5])|3(?:06|1[69]|[2-6]7)))\\d{5}'],['0[157]\\d{8}']]],'0123456789'],
]
