// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['001',['800',0,'(?:00|[1-9]\\d)\\d{6}',[8],[['(\\d{4})(\\d{4})','$1 $2',['\\d']]],0,0,0,0,0,0,[0,0,['(?:00|[1-9]\\d)\\d{6}']]]],
]
