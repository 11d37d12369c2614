// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['GT',['502','00','80\\d{6}|(?:1\\d{3}|[2-7])\\d{7}',[8,11],[['(\\d{4})(\\d{4})','$1 $2',['[2-8]']],['(\\d{4})(\\d{3})(\\d{4})','$1 $2 $3',['1']]],0,0,0,0,0,0,[['[267][2-9]\\d{6}',[8]],['(?:[3-5]\\d\\d|80[0-4])\\d{5}',[8]],['18[01]\\d{8}',[11]],['19\\d{9}',[11]]]],'51234567'],
]
