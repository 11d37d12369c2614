// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['PW',['680','01[12]','(?:[24-8]\\d\\d|345|900)\\d{4}',[7],[['(\\d{3})(\\d{4})','$1 $2',['[2-9]']]],0,0,0,0,0,0,[['(?:2(?:55|77)|345|488|5(?:35|44|87)|6(?:22|54|79)|7(?:33|47)|8(?:24|55|76)|900)\\d{4}'],['(?:(?:46|83)[0-5]|(?:6[2-4689]|78)0)\\d{4}|(?:45|77|88)\\d{5}']]],'6201234'],
]
