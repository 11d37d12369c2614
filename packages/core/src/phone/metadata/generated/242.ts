// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['CG',['242','00','222\\d{6}|(?:0\\d|80)\\d{7}',[9],[['(\\d)(\\d{4})(\\d{4})','$1 $2 $3',['8']],['(\\d{2})(\\d{3})(\\d{4})','$1 $2 $3',['[02]']]],0,0,0,0,0,0,[['222[1-589]\\d{5}'],['026(?:1[0-5]|6[6-9])\\d{4}|0(?:[14-6]\\d\\d|2(?:40|5[5-8]|6[07-9]))\\d{5}'],0,['80[0-2]\\d{6}']]],'061234567'],
]
