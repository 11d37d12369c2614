// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['NC',['687','00','(?:050|[2-57-9]\\d\\d)\\d{3}',[6],[['(\\d{2})(\\d{2})(\\d{2})','$1.$2.$3',['[02-57-9]']]],0,0,0,0,0,0,[['(?:2[03-9]|3[0-5]|4[1-7]|88)\\d{4}'],['(?:[579]\\d|8[0-79])\\d{4}'],['050\\d{3}'],['36\\d{4}']]],'751234'],
]
