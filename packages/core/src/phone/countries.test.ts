import { expect, test } from 'vitest'
import { callingCodeAtStart, callingCodeOf, COUNTRIES, countriesOf } from './countries.ts'

test('every country has a calling code that leads back to it', () => {
  expect(COUNTRIES.length).toBeGreaterThan(240)
  for (const country of COUNTRIES) expect(countriesOf(callingCodeOf(country)!)).toContain(country)
})

test('the main country of a shared code comes first', () => {
  expect(countriesOf('1')[0]).toBe('US')
  expect(countriesOf('44')).toEqual(['GB', 'GG', 'IM', 'JE'])
  expect(countriesOf('39')).toEqual(['IT', 'VA'])
})

test('international services and unknown codes have no country', () => {
  expect(countriesOf('800')).toEqual([])
  expect(countriesOf('999')).toEqual([])
  expect(countriesOf('constructor')).toEqual([])
  expect(callingCodeOf('ZZ')).toBeUndefined()
  expect(callingCodeOf('constructor')).toBeUndefined()
})

test.each([
  ['', 'partial'],
  ['3', 'partial'],
  ['31', '31'],
  ['31612345678', '31'],
  ['1', '1'],
  ['12015550123', '1'],
  ['35', 'partial'],
  ['35312', '353'],
  ['80', 'partial'],
  ['8001', '800'],
  ['999', undefined],
  ['0', undefined],
])('%s begins with %s', (digits, code) => expect(callingCodeAtStart(digits)).toBe(code))
