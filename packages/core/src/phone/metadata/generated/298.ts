// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['FO',['298','00','[2-9]\\d{5}',[6],[['(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3',['[2-9]']]],0,0,'(10(?:01|[12]0|88))',0,0,0,[['(?:20|[34]\\d|8[19])\\d{4}'],['(?:[27][1-9]|5\\d|9[16])\\d{4}'],['80[257-9]\\d{3}'],['90(?:[13-5][15-7]|2[125-7]|9\\d)\\d\\d'],0,0,0,0,['6[0-36]\\d{4}']]],'211234'],
]
