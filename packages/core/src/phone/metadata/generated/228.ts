// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['TG',['228','00','[279]\\d{7}',[8],[['(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['[279]']]],0,0,0,0,0,0,[['2(?:2[2-7]|3[23]|4[45]|55|6[67]|77)\\d{5}'],['(?:7[0-389]|9[0-36-9])\\d{6}']]],'90112345'],
]
