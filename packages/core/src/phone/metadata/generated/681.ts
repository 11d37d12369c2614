// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['WF',['681','00','(?:40|72|8\\d{4})\\d{4}|[89]\\d{5}',[6,9],[['(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3',['[47-9]']],['(\\d{3})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['8']]],0,0,0,0,0,0,[['72\\d{4}',[6]],['(?:72|8[23])\\d{4}',[6]],['80[0-5]\\d{6}',[9]],0,0,['[48]0\\d{4}',[6]],0,0,['9[23]\\d{4}',[6]]]],'821234'],
]
