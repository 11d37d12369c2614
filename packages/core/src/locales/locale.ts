import type { MessageKey, PlaceholderOf } from './placeholders.ts'

/** The words of the widget in one language: plain data, so it can cross from a server component to the page. */
export interface Messages extends Readonly<Record<MessageKey, string>> {
  /** BCP 47 tag of the language, `en`. */
  readonly tag: string
  readonly dir: 'ltr' | 'rtl'
  /** Who has read these words: the authors alone, a native speaker, or a lawyer. */
  readonly review: 'draft' | 'native' | 'legal'
}

type SlotsIn<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsIn<Rest> : never
type Checked<M> = {
  [K in keyof M]: K extends MessageKey
    ? M[K] extends string
      ? string extends M[K]
        ? M[K]
        : [SlotsIn<M[K]>, PlaceholderOf<K>] extends [PlaceholderOf<K>, SlotsIn<M[K]>] ? M[K] : `placeholders of ${K}: ${PlaceholderOf<K>}`
      : never
    : M[K]
}

/**
 * Declares a locale. A missing key, a missing placeholder or one too many does not compile. Words taken over from another locale, as in
 * `{ ...fr, submit: 'M’envoyer ces messages' }`, were checked where they were declared.
 * @example
 * export const fr = defineLocale({ tag: 'fr', dir: 'ltr', review: 'draft', legend: 'Messages de {business} sur {whatsapp}', … })
 */
export function defineLocale<const M extends Messages>(messages: M & Checked<M>): Messages {
  return messages
}
