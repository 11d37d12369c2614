// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['GQ',['240','00','222\\d{6}|(?:3\\d|55|[89]0)\\d{7}',[9],[['(\\d{3})(\\d{3})(\\d{3})','$1 $2 $3',['[235]']],['(\\d{3})(\\d{6})','$1 $2',['[89]']]],0,0,0,0,0,0,[['33[0-24-9]\\d[46]\\d{4}|3(?:33|5\\d)\\d[7-9]\\d{4}'],['(?:222|55\\d)\\d{6}'],['80\\d[1-9]\\d{5}'],['90\\d[1-9]\\d{5}']]],'222123456'],
]
