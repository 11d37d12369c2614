// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['TD',['235','00|16','(?:22|[3689]\\d|77)\\d{6}',[8],[['(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['[236-9]']]],0,0,0,0,0,0,[['22(?:[37-9]0|5[0-5]|6[89])\\d{4}'],['(?:3[01]|[69]\\d|77|8[5-7])\\d{6}']],'00'],'63012345'],
]
