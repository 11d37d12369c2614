import type { CountryCode } from './countries.ts'
import type * as Directory from './directory.ts'
import type { PhoneMetadata } from './metadata/metadata.ts'
import type * as Parser from './parser.ts'
import type { PhoneResult } from './phone-result.ts'
import { unjudgedPhone } from './unjudged.ts'

/** The modules that a reader fetches when they are needed. */
export interface PhoneModules {
  /** The index of calling codes, and the chunks of rules. */
  directory(): Promise<typeof Directory>
  /** The parser. */
  parser(): Promise<typeof Parser>
}

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
  /** A mobile number as people in the country write it, `'06 12345678'`; `undefined` until its rules are there. */
  example(country: string): string | undefined
}

const MODULES: PhoneModules = {
  directory: () => import('./directory.ts'),
  parser: () => import('./parser.ts'),
}

/**
 * Makes a reader; one per page is enough.
 * @param modules where the lazy parts come from; replace it in tests
 * @example
 * const reader = createPhoneReader()
 * input.addEventListener('input', () => show(reader.read(input.value, 'NL')))
 * input.addEventListener('focus', async () => show(await reader.ready(input.value, 'NL')))
 */
export function createPhoneReader(modules: PhoneModules = MODULES): PhoneReader {
  let parser: typeof Parser | undefined
  let metadata: PhoneMetadata | undefined

  const read = (text: string, country?: string): PhoneResult =>
    parser && metadata ? parser.readPhone(text, country as CountryCode | undefined, metadata) : unjudgedPhone(text)

  async function load(callingCodeOrCountry = '') {
    const { loadPhoneMetadata, mergePhoneMetadata, NO_METADATA } = await modules.directory()
    const added = await loadPhoneMetadata(callingCodeOrCountry)
    metadata = mergePhoneMetadata(metadata ?? NO_METADATA, added)
  }

  async function ready(text: string, country?: string): Promise<PhoneResult> {
    try {
      const [loaded] = await Promise.all([modules.parser(), load(country)])
      parser = loaded
      for (let result = read(text, country), asked = ''; ; result = read(text, country)) {
        if (result.status !== 'pending' || !result.callingCode || result.callingCode === asked) return result
        asked = result.callingCode
        await load(asked)
      }
    } catch {
      return read(text, country)
    }
  }

  return { read, ready, example: (country) => parser && metadata && parser.exampleNumber(country as CountryCode, metadata) }
}
