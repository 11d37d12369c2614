export { definePreferencesWords, PREFERENCES_PLACEHOLDERS, type PreferencesMessageKey, type PreferencesMessages } from './preferences-words.ts'
