import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import type { Messages } from './locale.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { ptBR } from './pt-BR.ts'
import { tr } from './tr.ts'

export { defineLocale, type Messages } from './locale.ts'
export { PLACEHOLDERS, type MessageKey, type PlaceholderOf } from './placeholders.ts'

/** Every locale that ships, for servers and tools. A page imports the ones it shows: `@unticked/core/locales/en`. */
export const LOCALES: readonly Messages[] = [en, nl, de, fr, es, ptBR, it, pl, tr, id, hi, ar, he, ja]
