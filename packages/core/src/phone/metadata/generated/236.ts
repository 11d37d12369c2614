// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['CF',['236','00','8776\\d{4}|(?:[27]\\d|61)\\d{6}',[8],[['(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['[26-8]']]],0,0,0,0,0,0,[['(?:2[12]|61)\\d{6}'],['7[02-7]\\d{6}'],0,['8776\\d{4}']]],'70012345'],
]
