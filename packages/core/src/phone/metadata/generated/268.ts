// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['SZ',['268','00','0800\\d{4}|(?:[237]\\d|900)\\d{6}',[8,9],[['(\\d{4})(\\d{4})','$1 $2',['[0237]']],['(\\d{5})(\\d{4})','$1 $2',['9']]],0,0,0,0,0,0,[['[23][2-5]\\d{6}',[8]],['7[5-9]\\d{6}',[8]],['0800\\d{4}',[8]],['900\\d{6}',[9]],0,0,0,0,['70\\d{6}',[8]]]],'76123456'],
]
