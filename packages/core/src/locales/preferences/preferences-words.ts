/** Every message of the preferences, and the placeholders its translation must hold. A page loads them where it shows preferences. */
export const PREFERENCES_PLACEHOLDERS = {
  title: ['business', 'whatsapp'],
  none: ['business', 'whatsapp'],
  agreedOn: ['date'],
  stopped: [],
  stopping: [],
  stopOne: ['title'],
  stopAll: [],
  changed: ['business'],
  renew: [],
  otherNumber: [],
  otherNumberHint: [],
  cancel: [],
  keptHere: [],
  forget: [],
} as const satisfies Record<string, readonly string[]>

export type PreferencesMessageKey = keyof typeof PREFERENCES_PLACEHOLDERS

/** The words of the preferences in one language: plain data, beside the `Messages` of the same language. */
export type PreferencesMessages = Readonly<Record<PreferencesMessageKey, string>>

type SlotsIn<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsIn<Rest> : never
type SlotOf<K extends PreferencesMessageKey> = (typeof PREFERENCES_PLACEHOLDERS)[K][number]
type Checked<M> = {
  [K in keyof M]: K extends PreferencesMessageKey
    ? M[K] extends string
      ? [SlotsIn<M[K]>, SlotOf<K>] extends [SlotOf<K>, SlotsIn<M[K]>] ? M[K] : `placeholders of ${K}: ${SlotOf<K>}`
      : never
    : never
}

/** Declares the words of the preferences in one language. A missing key, a missing placeholder or one too many does not compile. */
export function definePreferencesWords<const M extends PreferencesMessages>(messages: M & Checked<M>): PreferencesMessages {
  return messages
}
