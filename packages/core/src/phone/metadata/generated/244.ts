// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['AO',['244','00','[29]\\d{8}',[9],[['(\\d{3})(\\d{3})(\\d{3})','$1 $2 $3',['[29]']]],0,0,0,0,0,0,[['2\\d(?:[0134][25-9]|[25-9]\\d)\\d{5}'],['9[1-79]\\d{7}']]],'923123456'],
]
