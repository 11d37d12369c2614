// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.
import type { PhoneChunk } from '../metadata.ts'

export const chunk: PhoneChunk = [
  ['BZ',['501','00','(?:0800\\d|[2-8])\\d{6}',[7,11],[['(\\d{3})(\\d{4})','$1-$2',['[2-8]']],['(\\d)(\\d{3})(\\d{4})(\\d{3})','$1-$2-$3-$4',['0']]],0,0,0,0,0,0,[['(?:2(?:[02]\\d|36|[68]0)|[3-58](?:[02]\\d|[68]0)|7(?:[02]\\d|32|[68]0))\\d{4}',[7]],['6[0-35-7]\\d{5}',[7]],['0800\\d{7}',[11]]]],'6221234'],
]
