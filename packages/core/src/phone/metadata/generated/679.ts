// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['FJ',['679','0(?:0|52)','45\\d{5}|(?:0800\\d|[235-9])\\d{6}',[7,11],[['(\\d{3})(\\d{4})','$1 $2',['[235-9]|45']],['(\\d{4})(\\d{3})(\\d{4})','$1 $2 $3',['0']]],0,0,0,0,0,0,[['603\\d{4}|(?:3[0-6]|6[25-7]|8[58])\\d{5}',[7]],['(?:[279]\\d|45|5[01568]|8[034679])\\d{5}',[7]],['0800\\d{7}',[11]]],'00'],'7012345'],
]
