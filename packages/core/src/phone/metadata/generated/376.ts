// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['AD',['376','00','(?:1|6\\d)\\d{7}|[135-9]\\d{5}',[6,8,9],[['(\\d{3})(\\d{3})','$1 $2',['[135-9]']],['(\\d{4})(\\d{4})','$1 $2',['1']],['(\\d{3})(\\d{3})(\\d{3})','$1 $2 $3',['6']]],0,0,0,0,0,0,[['[78]\\d{5}',[6]],['690\\d{6}|[356]\\d{5}',[6,9]],['180[02]\\d{4}',[8]],['[19]\\d{5}',[6]]]],'312345'],
]
