// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['GL',['299','00','(?:19|[2-689]\\d|70)\\d{4}',[6],[['(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3',['19|[2-9]']]],0,0,0,0,0,0,[['(?:19|3[1-7]|[68][1-9]|70|9\\d)\\d{4}'],['[245]\\d{5}'],['80\\d{4}'],0,0,0,0,0,['3[89]\\d{4}']]],'221234'],
]
