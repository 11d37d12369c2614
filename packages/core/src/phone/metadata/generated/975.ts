// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['BT',['975','00','[178]\\d{7}|[2-8]\\d{6}',[7,8],[['(\\d)(\\d{3})(\\d{3})','$1 $2 $3',['[2-6]|7[246]|8[2-4]']],['(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['1[67]|[78]']]],0,0,0,0,0,0,[['(?:2[3-6]|[34][5-7]|5[236]|6[2-46]|7[246]|8[2-4])\\d{5}',[7]],['(?:1[67]|[78]7)\\d{6}',[8]]]],'17123456'],
]
