/** What people reply to end messages: the word the notices name, in its Dutch forms too, and the words US law (47 CFR 64.1200) lists. */
const STOP_WORDS: ReadonlySet<string> = new Set([
  'stop', 'stopp', 'stoppen', 'afmelden', 'unsubscribe', 'opt out', 'optout', 'cancel', 'quit', 'end', 'revoke',
])
const POLITE_WORDS: ReadonlySet<string> = new Set(['please', 'aub', 'alsjeblieft', 'alstublieft'])

/** Whether a message says stop and nothing else, but for case, punctuation, emoji and politeness. */
export function saysStop(text: string): boolean {
  const words = text.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u)
  return STOP_WORDS.has(words.filter((word) => word && !POLITE_WORDS.has(word)).join(' '))
}
