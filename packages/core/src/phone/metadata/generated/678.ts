// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['VU',['678','00','[57-9]\\d{6}|(?:[238]\\d|48)\\d{3}',[5,7],[['(\\d{3})(\\d{4})','$1 $2',['[57-9]']]],0,0,0,0,0,0,[['(?:38[0-8]|48[4-9])\\d\\d|(?:2[02-9]|3[4-7]|88)\\d{3}',[5]],['(?:[58]\\d|7[0-7])\\d{5}',[7]],['81[18]\\d\\d',[5]],0,0,0,['(?:3[03]|900\\d)\\d{3}'],0,['9(?:0[1-9]|1[01])\\d{4}',[7]]]],'5912345'],
]
