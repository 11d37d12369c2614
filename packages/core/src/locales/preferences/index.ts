import { arPreferences } from './ar.ts'
import { dePreferences } from './de.ts'
import { enPreferences } from './en.ts'
import { esPreferences } from './es.ts'
import { frPreferences } from './fr.ts'
import { hePreferences } from './he.ts'
import { hiPreferences } from './hi.ts'
import { idPreferences } from './id.ts'
import { itPreferences } from './it.ts'
import { jaPreferences } from './ja.ts'
import { nlPreferences } from './nl.ts'
import { plPreferences } from './pl.ts'
import type { PreferencesMessages } from './preferences-words.ts'
import { ptBRPreferences } from './pt-BR.ts'
import { trPreferences } from './tr.ts'

export { definePreferencesWords, PREFERENCES_PLACEHOLDERS, type PreferencesMessageKey, type PreferencesMessages } from './preferences-words.ts'

/** The words of every locale that ships, by its tag, for servers and tools. A page imports the ones it shows: `@unticked/core/locales/preferences/en`. */
export const PREFERENCES_LOCALES: Readonly<Record<string, PreferencesMessages>> = {
  en: enPreferences, nl: nlPreferences, de: dePreferences, fr: frPreferences, es: esPreferences, 'pt-BR': ptBRPreferences, it: itPreferences,
  pl: plPreferences, tr: trPreferences, id: idPreferences, hi: hiPreferences, ar: arPreferences, he: hePreferences, ja: jaPreferences,
}
