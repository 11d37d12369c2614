import { expect, test } from 'vitest'
import { oneSpelling } from './one-spelling.ts'

test.each([
  ['Brazil', '+551187654321', '+5511987654321'],
  ['Brazil, first digit 6', '+559961234567', '+5599961234567'],
  ['Mexico', '+5215512345678', '+525512345678'],
  ['Argentina, Buenos Aires', '+5491112345678', '+541112345678'],
  ['Argentina, a long area code', '+5492966123456', '+542966123456'],
])('%s: both spellings are one number', (_, other, standard) => {
  expect(oneSpelling(other)).toBe(standard)
  expect(oneSpelling(standard)).toBe(standard)
})

test.each([
  ['a Brazilian landline', '+551132345678'],
  ['a Brazilian landline, first digit 5', '+551152345678'],
  ['a Brazilian number that is toll-free', '+558001234567'],
  ['a Brazilian number that lacks a digit', '+55118765432'],
  ['a Brazilian number with a digit too many', '+55119876543210'],
  ['ten digits after 52 that begin with 1, which no Mexican number does', '+521234567890'],
  ['a Mexican number with a digit too many', '+52155123456789'],
  ['ten digits after 54 that begin with 9, which no Argentine number does', '+549112345678'],
  ['an Argentine number with a digit too many', '+54911123456789'],
  ['the United States', '+15512345678'],
  ['the United States, first digits 52 and 1', '+15215512345'],
  ['the Netherlands', '+31612345678'],
  ['Peru, whose code begins like theirs', '+51987654321'],
  ['Cuba, whose code is none of them', '+5351234567'],
  ['Guatemala', '+50251234567'],
])('%s stays as it is', (_, tel) => expect(oneSpelling(tel)).toBe(tel))
