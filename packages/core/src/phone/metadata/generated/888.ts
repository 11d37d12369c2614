// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['001',['888',0,'\\d{11}',[11],[['(\\d{3})(\\d{3})(\\d{5})','$1 $2 $3']],0,0,0,0,0,0,[0,0,0,0,0,0,['\\d{11}']]]],
]
