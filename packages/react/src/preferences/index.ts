export type { PreferencesMessages } from '@unticked/core/locales/preferences'
export { OptInPreferences, type OptInPreferencesProps } from './opt-in-preferences.tsx'
export { usePreferences, type Preferences } from './use-preferences.ts'
