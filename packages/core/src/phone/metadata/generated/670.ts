// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['TL',['670','00','7\\d{7}|(?:[2-47]\\d|[89]0)\\d{5}',[7,8],[['(\\d{3})(\\d{4})','$1 $2',['[2-489]|70']],['(\\d{4})(\\d{4})','$1 $2',['7']]],0,0,0,0,0,0,[['(?:2[1-5]|3[1-9]|4[1-4])\\d{5}',[7]],['7[2-8]\\d{6}',[8]],['80\\d{5}',[7]],['90\\d{5}',[7]],['70\\d{5}',[7]]]],'77212345'],
]
