import { STOP_PHRASES } from './stop-phrases.ts'

/** Words as they are compared: in one case, without accents and points, and the dotless i of Turkish as the i it is in capitals elsewhere. */
function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').toLowerCase().replace(/\p{Script=Inherited}/gu, '').replaceAll('ı', 'i')
  return folded.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
}

function phrasesOf(part: 'stop' | 'around'): ReadonlySet<string> {
  return new Set(Object.values(STOP_PHRASES).flatMap((phrases) => phrases[part].split(',').map((phrase) => wordsOf(phrase).join(' '))))
}

const STOPS = phrasesOf('stop')
const AROUND = phrasesOf('around')
const LONGEST = Math.max(...[...STOPS, ...AROUND].map((phrase) => phrase.split(' ').length))

/** The longest known phrase that begins here. */
function phraseAt(words: readonly string[], at: number): string | undefined {
  for (let length = LONGEST; length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ')
    if (STOPS.has(phrase) || AROUND.has(phrase)) return phrase
  }
  return undefined
}

/**
 * Whether a message says stop and nothing else, but for case, accents, punctuation, emoji, politeness and saying it again. Where it is not sure, it
 * leans to a stop: who did not mean it can opt in again, and who did must not have to say it twice.
 */
export function saysStop(text: string): boolean {
  const words = wordsOf(text)
  let stops = false
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at)
    if (phrase === undefined) return false
    stops ||= STOPS.has(phrase)
    at += phrase.split(' ').length
  }
  return stops
}
