// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['BJ',['229','00','(?:01\\d|8)\\d{7}',[8,10],[['(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['8']],['(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4 $5',['0']]],0,0,0,0,0,0,[['012\\d{7}',[10]],['01(?:2[5-9]|[4-69]\\d)\\d{6}',[10]],0,0,0,0,['81\\d{6}',[8]],0,['857[58]\\d{4}',[8]]]],'0195123456'],
]
