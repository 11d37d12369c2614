import { afterEach, expect, test } from 'vitest'
import { forgetFrom, hear, learnNumber, leaksFrom } from './heard.ts'

const TEL = '+31612345678'
const base64 = (text: string) => Buffer.from(text).toString('base64')
const base64url = (text: string) => Buffer.from(text).toString('base64url')
const hex = (text: string) => Buffer.from(text).toString('hex')

learnNumber('06 12345678')
afterEach(() => forgetFrom(0))

test.each([
  ['as it is', TEL],
  ['with gaps', '+31 (0)6-12 34 56 78'],
  ['in an address', `https://shop.example/?tel=${encodeURIComponent('06 12 34 56 78')}`],
  ['in the payload of a token', `eyJ.${base64url(JSON.stringify({ iss: 'https://shop.example', tel: TEL }))}.AAAA`],
  ['by itself in base64', `https://shop.example/?q=${base64(TEL)}`],
  ['in base64 without a plus', base64('31612345678')],
  ['in base64, escaped', encodeURIComponent(base64(`?>?>?>${TEL}`))],
  ['in base64 after other letters', `https://shop.example/x${base64(TEL)}`],
  ['in base64 of base64', base64(`{"token":"${base64(TEL)}"}`)],
  ['in hex', `https://shop.example/${hex(TEL)}`],
  ['in hex capitals after another digit', `A${hex('06 12345678').toUpperCase()}`],
])('a number is heard %s', (_, text) => {
  hear('address', text)
  expect(leaksFrom(0)).toEqual([`address: ${text}`])
})

test.each([
  ['another number', '+31687654321'],
  ['half of it', '+31612345'],
  ['another number in base64', base64('+31687654321')],
  ['an id and a time', '01234567-9abc-4def-8123-456790123456 1790000000000'],
])('%s is not taken for it', (_, text) => {
  hear('address', text)
  expect(leaksFrom(0)).toEqual([])
})
