// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['BF',['226','00','[024-7]\\d{7}',[8],[['(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['[024-7]']]],0,0,0,0,0,0,[['2(?:0(?:49|5[23]|6[5-7]|9[016-9])|4(?:4[569]|5[4-6]|6[5-7]|7[0179])|5(?:[34]\\d|50|6[5-8]))\\d{4}'],['(?:0[1-7]|4[4-6]|5[0-8]|[67]\\d)\\d{6}']]],'70123456'],
]
