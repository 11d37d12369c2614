// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['MH',['692','011','329\\d{4}|(?:[256]\\d|45)\\d{5}',[7],[['(\\d{3})(\\d{4})','$1-$2',['[2-6]']]],'1',0,0,0,0,0,[['(?:247|528|625)\\d{4}'],['(?:(?:23|54)5|329|45[35-8])\\d{4}'],0,0,0,0,0,0,['635\\d{4}']]],'2351234'],
]
