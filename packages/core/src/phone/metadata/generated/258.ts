// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['MZ',['258','00','(?:2|8\\d)\\d{7}',[8,9],[['(\\d{2})(\\d{3})(\\d{3,4})','$1 $2 $3',['2|8[2-9]']],['(\\d{3})(\\d{3})(\\d{3})','$1 $2 $3',['8']]],0,0,0,0,0,0,[['2(?:[1346]\\d|5[0-2]|[78][12]|93)\\d{5}',[8]],['8[2-9]\\d{7}',[9]],['800\\d{6}',[9]]]],'821234567'],
]
