// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['CV',['238','0','(?:[2-59]\\d\\d|800)\\d{4}',[7],[['(\\d{3})(\\d{2})(\\d{2})','$1 $2 $3',['[2-589]']]],0,0,0,0,0,0,[['2(?:2[1-7]|3[0-8]|4[12]|5[1256]|6\\d|7[1-3]|8[1-5])\\d{4}'],['(?:36|5[1-389]|9\\d)\\d{5}'],['800\\d{4}'],0,0,0,0,0,['(?:3[3-5]|4[356])\\d{5}']]],'9911234'],
]
