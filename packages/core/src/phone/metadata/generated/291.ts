// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['ER',['291','00','[178]\\d{6}',[7],[['(\\d)(\\d{3})(\\d{3})','$1 $2 $3',['[178]'],'0$1']],'0',0,0,0,0,0,[['(?:1(?:1[12568]|[24]0|55|6[146])|8\\d\\d)\\d{4}'],['(?:17[1-3]|7\\d\\d)\\d{4}']]],'7123456'],
]
