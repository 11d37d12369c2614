// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['MG',['261','00','[23]\\d{8}',[9],[['(\\d{2})(\\d{2})(\\d{3})(\\d{2})','$1 $2 $3 $4',['[23]'],'0$1']],'0',0,'([24-9]\\d{6})$|0','20$1',0,0,[['2072[29]\\d{4}|20(?:2\\d|4[47]|5[3467]|6[279]|7[356]|8[268]|9[2457])\\d{5}'],['3[2-9]\\d{7}'],0,0,0,0,0,0,['22\\d{7}']]],'321234567'],
]
