export { callingCodeOf, COUNTRIES, countriesOf } from './countries.ts'
export { loadPhoneMetadata } from './metadata/load-phone-metadata.ts'
export { mergePhoneMetadata, NO_METADATA } from './metadata/metadata.ts'
