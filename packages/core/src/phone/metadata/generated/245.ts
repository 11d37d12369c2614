// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['GW',['245','00','[49]\\d{8}|4\\d{6}',[7,9],[['(\\d{3})(\\d{4})','$1 $2',['40']],['(\\d{3})(\\d{3})(\\d{3})','$1 $2 $3',['[49]']]],0,0,0,0,0,0,[['443\\d{6}',[9]],['9(?:5\\d|6[569]|77)\\d{6}',[9]],0,0,0,0,0,0,['40\\d{5}',[7]]]],'955012345'],
]
