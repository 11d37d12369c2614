import type { Messages } from './locale.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

export { defineLocale, type Messages } from './locale.ts'
export { PLACEHOLDERS, type MessageKey, type PlaceholderOf } from './placeholders.ts'

/** Every locale that ships, for servers and tools. A page imports the ones it shows: `@unticked/core/locales/en`. */
export const LOCALES: readonly Messages[] = [en, nl]
