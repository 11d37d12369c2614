// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['HT',['509','00','[2-589]\\d{7}',[8],[['(\\d{2})(\\d{2})(\\d{4})','$1 $2 $3',['[2-589]']]],0,0,0,0,0,0,[['2(?:2\\d|5[1-5]|81|9[149])\\d{5}'],['(?:[34]\\d|5[568])\\d{6}'],['8\\d{7}'],0,0,0,0,0,['9(?:[67][0-4]|8[0-3589]|9\\d)\\d{5}']]],'34101234'],
]
