// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['001',['870',0,'7\\d{11}|[235-7]\\d{8}',[9,12],[['(\\d{3})(\\d{3})(\\d{3})','$1 $2 $3',['[235-7]']]],0,0,0,0,0,0,[0,['(?:[356]|774[45])\\d{8}|7[6-8]\\d{7}'],0,0,0,0,0,0,['2\\d{8}',[9]]]]],
]
