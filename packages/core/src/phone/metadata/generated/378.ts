// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['SM',['378','00','(?:0549|[5-7]\\d)\\d{6}',[8,10],[['(\\d{2})(\\d{2})(\\d{2})(\\d{2})','$1 $2 $3 $4',['[5-7]']],['(\\d{4})(\\d{6})','$1 $2',['0']]],0,0,'([89]\\d{5})$','0549$1',0,0,[['0549(?:8[0157-9]|9\\d)\\d{4}',[10]],['6[16]\\d{6}',[8]],0,['7[178]\\d{6}',[8]],0,0,0,0,['5[158]\\d{6}',[8]]]],'66661212'],
]
