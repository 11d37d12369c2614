// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['CY',['357','00','(?:[279]\\d|[58]0)\\d{6}',[8],[['(\\d{2})(\\d{6})','$1 $2',['[257-9]']]],0,0,0,0,0,0,[['2[2-6]\\d{6}'],['9(?:10|[4-79]\\d)\\d{5}'],['800\\d{5}'],['90[09]\\d{5}'],['700\\d{5}'],0,['(?:50|77)\\d{6}'],0,0,['80[1-9]\\d{5}']]],'96123456'],
]
