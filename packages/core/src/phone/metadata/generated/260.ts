// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['ZM',['260','00','800\\d{6}|(?:21|[579]\\d|63)\\d{7}',[9],[['(\\d{3})(\\d{3})(\\d{3})','$1 $2 $3',['[28]'],'0$1'],['(\\d{2})(\\d{7})','$1 $2',['[579]'],'0$1']],'0',0,0,0,0,0,[['21[1-8]\\d{6}'],['(?:[59][5-8]|7[5-9])\\d{7}'],['800\\d{6}'],0,0,0,0,0,['63\\d{7}']]],'955123456'],
]
