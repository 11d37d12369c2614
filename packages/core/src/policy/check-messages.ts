import type { Messages } from '../locales/locale.ts'
import { PLACEHOLDERS, type MessageKey } from '../locales/placeholders.ts'

const KEYS = Object.keys(PLACEHOLDERS) as MessageKey[]
/** What must stand in a message as it is, and why. */
const SAYS: readonly [key: MessageKey, word: string, rule: 'L7' | 'L9', why: string][] = [
  ['stop', 'STOP', 'L7', 'People must be told how to stop before they agree, in the word that they would send'],
  ['stopOrPreferences', 'STOP', 'L7', 'People must be told how to stop before they agree, in the word that they would send'],
  ['deliveredBy', 'Meta', 'L9', 'People must be told who else gets their number'],
  ['deliveredByProviders', 'Meta', 'L9', 'People must be told who else gets their number'],
]
/** What a missing placeholder takes away from the notice. */
const RULE_OF: Readonly<Record<string, string>> = { business: 'P4', whatsapp: 'P3', content: 'H6', title: 'H3', providers: 'L9', preferences: 'L8' }

export interface MessageFault {
  readonly rule: string
  readonly key: MessageKey
  readonly message: string
}

/** What is wrong with the widget's words in one language: our own, or an integrator's. */
export function messageFaults(messages: Messages): MessageFault[] {
  const of = `Messages "${messages.tag}"`
  const faults = KEYS.flatMap((key): MessageFault[] => {
    const text: unknown = messages[key]
    if (typeof text !== 'string' || !text.trim()) {
      return [{ rule: 'L6', key, message: `${of} have no "${key}". A person would find nothing in its place: write it.` }]
    }
    const slots = [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot!)
    const left = PLACEHOLDERS[key].filter((slot) => !slots.includes(slot))
    const strange = slots.filter((slot) => !(PLACEHOLDERS[key] as readonly string[]).includes(slot))
    const leftOut = (slot: string) => `${of} leave {${slot}} out of "${key}". It is part of what people are told: put it back.`
    const unfilled = (slot: string) => `${of} have {${slot}} in "${key}", which nothing fills. Write it out, or leave it out.`
    return [
      ...left.map((slot) => ({ rule: RULE_OF[slot] ?? 'L6', key, message: leftOut(slot) })),
      ...strange.map((slot) => ({ rule: 'L6', key, message: unfilled(slot) })),
    ]
  })
  const unsaid = SAYS.filter(([key, word]) => typeof messages[key] === 'string' && !messages[key].includes(word))
  const missing = unsaid.map(([key, word, rule, why]) => ({ rule, key, message: `${of} have no "${word}" in "${key}". ${why}: put it back.` }))
  return [...faults, ...missing]
}

/**
 * Refuses words of the widget that leave out what people must be told.
 * @throws {TypeError} naming the language, the message and what it lacks
 */
export function checkMessages(messages: Messages): void {
  const [fault] = messageFaults(messages)
  if (fault) throw new TypeError(fault.message)
}
