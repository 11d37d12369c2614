import metadataOfAll from 'libphonenumber-js/max/metadata'
import { expect, test } from 'vitest'
import { loadPhoneMetadata } from './load-phone-metadata.ts'
import { hasMetadata, mergePhoneMetadata, NO_METADATA } from './metadata.ts'

test('a calling code brings all its countries, unchanged', async () => {
  const metadata = await loadPhoneMetadata('44')
  expect(metadata.country_calling_codes).toEqual({ 44: metadataOfAll.country_calling_codes['44'] })
  for (const country of ['GB', 'GG', 'IM', 'JE'] as const) expect(metadata.countries[country]).toEqual(metadataOfAll.countries[country])
  expect(metadata.version).toBe(metadataOfAll.version)
})

test('a country brings those of its calling code', async () => {
  expect(await loadPhoneMetadata('JE')).toEqual(await loadPhoneMetadata('44'))
})

test('what is loaded is never changed, and kept when more is loaded', async () => {
  const dutch = Object.freeze(await loadPhoneMetadata('NL'))
  const both = await loadPhoneMetadata('BE', dutch)
  expect([hasMetadata(dutch, '32'), hasMetadata(both, '31'), hasMetadata(both, '32')]).toEqual([false, true, true])
  expect(await loadPhoneMetadata('NL', both)).toBe(both)
  expect(mergePhoneMetadata(await loadPhoneMetadata('BE'), dutch)).toEqual(both)
})

test('international services are loaded like countries', async () => {
  const metadata = await loadPhoneMetadata('800')
  expect(metadata.nonGeographic).toEqual({ 800: metadataOfAll.nonGeographic['800'] })
  expect(metadata.country_calling_codes).toEqual({})
})

test.each(['999', 'ZZ', '', 'constructor', '__proto__'])('%j loads nothing', async (unknown) => {
  expect(await loadPhoneMetadata(unknown)).toBe(NO_METADATA)
})
