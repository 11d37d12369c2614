import type { CountryCode } from './countries.ts'
import type { PhoneResult } from './phone-result.ts'
import type * as Rules from './rules-reader.ts'
import { unjudgedPhone } from './unjudged.ts'

/** Reads phone numbers while they are typed; everything big comes later. */
export interface PhoneReader {
  /**
   * Judges at once, with the rules that are there; `pending` when `ready` would know more. Never throws.
   * @param country ISO code; anything else counts as none
   */
  read(text: string, country?: string): PhoneResult
  /**
   * Fetches what it takes to judge this text, and the country's rules even if the text is empty. Never rejects: a result that is
   * still `pending` could not be judged because something did not load, and calling again tries again.
   */
  ready(text: string, country?: string): Promise<PhoneResult>
  /**
   * Says what a text is: at once as far as the rules are here, and once more when missing ones have come.
   * @param say told at least once, synchronously
   */
  judge(text: string, country: string, say: (result: PhoneResult) => void): void
  /**
   * The country that a number names: its own if that is known, else the chosen one if it has the number's calling code, else the code's
   * main one; `undefined` while there is no calling code, or no list of them yet, and where an exit code leads to another country: it is
   * the chosen country that has such an exit code.
   */
  countryOf(result: PhoneResult, chosen: string, text: string): CountryCode | undefined
}

/**
 * Makes a reader; a page has one, {@link pagePhoneReader}.
 * @param load where parser and rules come from; replace it in tests
 * @example
 * const reader = createPhoneReader()
 * input.addEventListener('input', () => reader.judge(input.value, 'NL', show))
 * input.addEventListener('focus', () => reader.ready(input.value, 'NL'))
 */
export function createPhoneReader(load: () => Promise<Pick<typeof Rules, 'createRulesReader'>> = () => import('./rules-reader.ts')): PhoneReader {
  let rules: Rules.RulesReader | undefined
  const read = (text: string, country?: string) => rules?.read(text, country) ?? unjudgedPhone(text)
  const ready = async (text: string, country?: string) => {
    try {
      const { createRulesReader } = await load()
      rules ??= createRulesReader()
      await rules.load(text, country)
    } catch {
      // What did not load is asked for again the next time.
    }
    return read(text, country)
  }

  return {
    read,
    ready,
    judge(text, country, say) {
      const result = read(text, country)
      say(result)
      if (result.status === 'pending') void ready(text, country).then(say)
    },
    countryOf: (result, chosen, text) => rules?.countryOf(result, chosen, text),
  }
}

/** The reader that the fields of a page share, so that rules are loaded once. */
export const pagePhoneReader = /* @__PURE__ */ createPhoneReader()
