// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['NF',['672','00','[13]\\d{5}',[6],[['(\\d{2})(\\d{4})','$1 $2',['1[0-3]']],['(\\d)(\\d{5})','$1 $2',['[13]']]],0,0,'([0-258]\\d{4})$','3$1',0,0,[['(?:1(?:06|17|28|39)|3[0-2]\\d)\\d{3}'],['(?:14|3[58])\\d{4}']]],'381234'],
]
