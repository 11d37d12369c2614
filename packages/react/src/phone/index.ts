export type { CountryCode, PhoneResult } from '@unticked/core/phone'
export type { CountryList } from './country-list.ts'
export { PhoneField, type PhoneFieldProps } from './phone-field.tsx'
export type { PhoneMessages } from './phone-messages.ts'
