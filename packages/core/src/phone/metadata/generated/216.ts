// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['TN',['216','00','[2-57-9]\\d{7}',[8],[['(\\d{2})(\\d{3})(\\d{3})','$1 $2 $3',['[2-57-9]']]],0,0,0,0,0,0,[['81200\\d{3}|(?:3[0-2]|7\\d)\\d{6}'],['3(?:001|[12]40)\\d{4}|(?:(?:[259]\\d|4[0-8])\\d|3(?:1[1-35]|6[0-4]|91))\\d{5}'],['8010\\d{4}'],['88\\d{6}'],0,0,0,0,0,['8[12]10\\d{4}']]],'20123456'],
]
