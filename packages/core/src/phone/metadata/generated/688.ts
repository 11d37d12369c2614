// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['TV',['688','00','(?:2|7\\d\\d|90)\\d{4}',[5,6,7],[['(\\d{2})(\\d{3})','$1 $2',['2']],['(\\d{2})(\\d{4})','$1 $2',['90']],['(\\d{2})(\\d{5})','$1 $2',['7']]],0,0,0,0,0,0,[['2[02-9]\\d{3}',[5]],['(?:7[01]\\d|90)\\d{4}',[6,7]]]],'901234'],
]
