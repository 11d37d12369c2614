// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['RW',['250','00','(?:06|[27]\\d\\d|[89]00)\\d{6}',[8,9],[['(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['0']],['(\\d{3})(\\d{3})(\\d{3})','$1 $2 $3',['2']],['(\\d{3})(\\d{3})(\\d{3})','$1 $2 $3',['[7-9]'],'0$1']],'0',0,0,0,0,0,[['(?:06|2[23568]\\d)\\d{6}'],['7[237-9]\\d{7}',[9]],['800\\d{6}',[9]],['900\\d{6}',[9]]]],'720123456'],
]
