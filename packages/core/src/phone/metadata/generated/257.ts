// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['BI',['257','00','(?:[267]\\d|31)\\d{6}',[8],[['(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['[2367]']]],0,0,0,0,0,0,[['(?:22|31)\\d{6}'],['(?:29|6[1-9]|7[125-9])\\d{6}']]],'79561234'],
]
