// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['SS',['211','00','[19]\\d{8}',[9],[['(\\d{3})(\\d{3})(\\d{3})','$1 $2 $3',['[19]'],'0$1']],'0',0,0,0,0,0,[['1[89]\\d{7}'],['(?:12|9[1257-9])\\d{7}']]],'977123456'],
]
