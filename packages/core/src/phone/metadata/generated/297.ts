// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['AW',['297','00','(?:[25-79]\\d\\d|800)\\d{4}',[7],[['(\\d{3})(\\d{4})','$1 $2',['[25-9]']]],0,0,0,0,0,0,[['5(?:2\\d|8[1-9])\\d{4}'],['(?:290|5[69]\\d|6(?:[03]0|22|4[0-2]|[69]\\d)|7(?:[34]\\d|7[07])|9(?:6[45]|9[4-8]))\\d{4}'],['800\\d{4}'],['900\\d{4}'],0,0,0,0,['(?:28\\d|501)\\d{4}']]],'5601234'],
]
