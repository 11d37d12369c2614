// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['KM',['269','00','[3478]\\d{6}',[7],[['(\\d{3})(\\d{2})(\\d{2})','$1 $2 $3',['[3478]']]],0,0,0,0,0,0,[['7[4-7]\\d{5}'],['[34]\\d{6}'],0,['8\\d{6}']]],'3212345'],
]
