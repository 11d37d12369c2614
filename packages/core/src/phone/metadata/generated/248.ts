// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['SC',['248','010|0[0-2]','(?:[2489]\\d|64)\\d{5}',[7],[['(\\d)(\\d{3})(\\d{3})','$1 $2 $3',['[246]|9[57]']]],0,0,0,0,0,0,[['4[2-46]\\d{5}'],['2[125-8]\\d{5}'],['800[08]\\d{3}'],['85\\d{5}'],0,0,0,0,['971\\d{4}|(?:64|95)\\d{5}']],'00'],'2510123'],
]
