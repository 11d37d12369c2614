// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['CM',['237','00','[26]\\d{8}|88\\d{6,7}',[8,9],[['(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['88']],['(\\d)(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4 $5',['[26]|88']]],0,0,0,0,0,0,[['2(?:22|33)\\d{6}',[9]],['(?:24[23]|6(?:[25-9]\\d|4[0-2]))\\d{6}',[9]],['88\\d{6,7}']]],'671234567'],
]
