// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['VE',['58','00','[68]00\\d{7}|(?:[24]\\d|[59]0)\\d{8}',[10],[['(\\d{3})(\\d{7})','$1-$2',['[24-689]'],'0$1']],'0',0,0,0,0,0,[['(?:2(?:12|3[457-9]|[467]\\d|[58][1-9]|9[1-6])|[4-6]00)\\d{7}'],['4(?:1[24-8]|2[246])\\d{7}'],['800\\d{7}'],['90[01]\\d{7}'],0,0,['501\\d{7}']]],'4121234567'],
]
