// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['001',['979',0,'[1359]\\d{8}',[9],[['(\\d)(\\d{4})(\\d{4})','$1 $2 $3',['[1359]']]],0,0,0,0,0,0,[0,0,0,['[1359]\\d{8}']]]],
]
