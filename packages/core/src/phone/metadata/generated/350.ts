// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['GI',['350','00','(?:[25]\\d|60)\\d{6}',[8],[['(\\d{3})(\\d{5})','$1 $2',['2']]],0,0,0,0,0,0,[['2190[0-2]\\d{3}|2(?:0(?:[02]\\d|3[01])|16[24-9]|2[2-5]\\d)\\d{4}'],['5251[0-4]\\d{3}|(?:5(?:[146-8]\\d\\d|250)|60(?:1[01]|6\\d))\\d{4}']]],'57123456'],
]
