// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['MR',['222','00','(?:[2-4]\\d\\d|800)\\d{5}',[8],[['(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['[2-48]']]],0,0,0,0,0,0,[['(?:25[08]|35\\d|45[1-7])\\d{5}'],['[2-4][0-46-9]\\d{6}'],['800\\d{5}']]],'22123456'],
]
