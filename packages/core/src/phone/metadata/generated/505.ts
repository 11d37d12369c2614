// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['NI',['505','00','(?:1800|[25-8]\\d{3})\\d{4}',[8],[['(\\d{4})(\\d{4})','$1 $2',['[125-8]']]],0,0,0,0,0,0,[['2\\d{7}'],['(?:5(?:5[0-7]|[78]\\d)|6(?:20|3[035]|4[045]|5[05]|77|8[1-9]|9[059])|(?:7[5-8]|8\\d)\\d)\\d{5}'],['1800\\d{4}']]],'81234567'],
]
