// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['SL',['232','00','(?:[237-9]\\d|66)\\d{6}',[8],[['(\\d{2})(\\d{6})','$1 $2',['[236-9]'],'(0$1)']],'0',0,0,0,0,0,[['22[2-4][2-9]\\d{4}'],['(?:25|3[0-5]|66|7\\d|8[08]|9[09])\\d{6}']]],'25123456'],
]
