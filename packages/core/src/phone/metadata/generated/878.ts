// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['001',['878',0,'10\\d{10}',[12],[['(\\d{2})(\\d{5})(\\d{5})','$1 $2 $3',['1']]],0,0,0,0,0,0,[0,0,0,0,0,0,0,0,['10\\d{10}']]]],
]
