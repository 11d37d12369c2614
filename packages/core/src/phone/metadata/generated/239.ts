// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['ST',['239','00','(?:22|9\\d)\\d{5}',[7],[['(\\d{3})(\\d{4})','$1 $2',['[29]']]],0,0,0,0,0,0,[['22\\d{5}'],['900[5-9]\\d{3}|9(?:0[1-9]|[89]\\d)\\d{4}']]],'9812345'],
]
