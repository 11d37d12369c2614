// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['NR',['674','00','(?:222|444|(?:55|8\\d)\\d|666|777|999)\\d{4}',[7],[['(\\d{3})(\\d{4})','$1 $2',['[24-9]']]],0,0,0,0,0,0,[['444\\d{4}'],['(?:222|55[3-9]|666|777|8\\d\\d|999)\\d{4}']]],'5551234'],
]
