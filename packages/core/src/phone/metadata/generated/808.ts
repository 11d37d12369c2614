// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['001',['808',0,'[1-9]\\d{7}',[8],[['(\\d{4})(\\d{4})','$1 $2',['[1-9]']]],0,0,0,0,0,0,[0,0,0,0,0,0,0,0,0,['[1-9]\\d{7}']]]],
]
