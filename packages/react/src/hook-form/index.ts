export { OptInField, type HookFormOptInFieldProps, type OptInValue } from './opt-in-field.tsx'
export { useConsent, type UseConsentResult } from './use-consent.ts'
