// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['LV',['371','00','(?:[268]\\d|78|90)\\d{6}',[8],[['(\\d{2})(\\d{3})(\\d{3})','$1 $2 $3',['[2679]|8[01]']]],0,0,0,0,0,0,[['6\\d{7}'],['2333[0-8]\\d{3}|2(?:[0-24-9]\\d\\d|3(?:0[07]|[14-9]\\d|2[02-9]|3[0-24-9]))\\d{4}'],['80\\d{6}'],['90\\d{6}'],0,0,0,0,0,['81\\d{6}']]],'21234567'],
]
