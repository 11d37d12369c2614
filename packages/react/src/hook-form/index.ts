export type { OptInValue } from '@unticked/core/form'
export { OptInField, type HookFormOptInFieldProps } from './opt-in-field.tsx'
export { useConsent, type FormConsent, type UseConsentResult } from './use-consent.ts'
export { PhoneField, type HookFormPhoneFieldProps } from './phone-field.tsx'
