// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['LS',['266','00','(?:[256]\\d\\d|800)\\d{5}',[8],[['(\\d{4})(\\d{4})','$1 $2',['[2568]']]],0,0,0,0,0,0,[['2\\d{7}'],['[56]\\d{7}'],['800[1256]\\d{4}']]],'50123456'],
]
