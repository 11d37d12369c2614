// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['MW',['265','00','(?:[1289]\\d|31|77)\\d{7}|1\\d{6}',[7,9],[['(\\d)(\\d{3})(\\d{3})','$1 $2 $3',['1[2-9]'],'0$1'],['(\\d{3})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['[1-37-9]'],'0$1']],'0',0,0,0,0,0,[['1[2-9]\\d{5}',[7]],['111\\d{6}|(?:2[12]|31|77|[89][89])\\d{7}',[9]]]],'991234567'],
]
