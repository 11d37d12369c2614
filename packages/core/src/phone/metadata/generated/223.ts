// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['ML',['223','00','[24-9]\\d{7}',[8],[['(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['[24-9]']]],0,0,0,0,0,0,[['2(?:07[0-8]|12[67])\\d{4}|(?:2(?:02|1[4-689])|4(?:0[0-4]|4[1-69]))\\d{5}'],['2(?:0(?:01|79)|17\\d)\\d{4}|(?:5[0-3]|[679]\\d|8[2-59])\\d{6}'],['80\\d{6}']]],'65012345'],
]
