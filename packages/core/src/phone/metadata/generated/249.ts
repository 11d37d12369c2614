// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['SD',['249','00','[19]\\d{8}',[9],[['(\\d{2})(\\d{3})(\\d{4})','$1 $2 $3',['[19]'],'0$1']],'0',0,0,0,0,0,[['1(?:5\\d|8[35-7])\\d{6}'],['(?:1[0-2]|9[0-3569])\\d{7}']]],'911231234'],
]
