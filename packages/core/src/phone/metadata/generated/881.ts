// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['001',['881',0,'6\\d{9}|[0-36-9]\\d{8}',[9,10],[['(\\d)(\\d{3})(\\d{5})','$1 $2 $3',['[0-37-9]']],['(\\d)(\\d{3})(\\d{5,6})','$1 $2 $3',['6']]],0,0,0,0,0,0,[0,['6\\d{9}|[0-36-9]\\d{8}']]]],
]
