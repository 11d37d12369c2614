// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['AF',['93','00','[2-7]\\d{8}',[9],[['(\\d{2})(\\d{3})(\\d{4})','$1 $2 $3',['[2-7]'],'0$1']],'0',0,0,0,0,0,[['(?:[25][0-8]|[34][0-4]|6[0-5])[2-9]\\d{6}'],['7\\d{8}']]],'701234567'],
]
