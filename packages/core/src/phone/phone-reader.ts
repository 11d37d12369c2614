import type { CountryCode } from './countries.ts'
import type { PhoneMetadata } from './metadata/metadata.ts'
import type { PhoneResult } from './phone-result.ts'
import { unjudgedPhone } from './unjudged-phone.ts'

/** The modules that a reader fetches when they are needed. */
export interface PhoneModules {
  /** The index of calling codes, and the chunks of rules. */
  directory(): Promise<typeof import('./directory.ts')>
  /** The parser, with libphonenumber-js. */
  parser(): Promise<typeof import('./parser.ts')>
}

/** Reads phone numbers while they are typed; everything big comes later. */
export interface PhoneReader {
  /** Judges at once, with the rules that are there; `pending` when `ready` would know more. Never throws. */
  read(text: string, country?: CountryCode): PhoneResult
  /**
   * Fetches what it takes to judge this text, and the country's rules if the text is empty. Never rejects: a result that is still
   * `pending` could not be judged because something did not load; calling again tries again.
   */
  ready(text: string, country?: CountryCode): Promise<PhoneResult>
  /** A number as people in the country write it, `'06 12345678'`; `undefined` until its rules are there. */
  example(country: CountryCode): string | undefined
}

const MODULES: PhoneModules = {
  directory: () => import('./directory.ts'),
  parser: () => import('./parser.ts'),
}

/**
 * Makes a reader; cheap, and one per page is enough.
 * @param modules where the lazy parts come from; replace it in tests or to preload
 * @example
 * const reader = createPhoneReader()
 * input.addEventListener('input', () => show(reader.read(input.value, country)))
 * input.addEventListener('focus', async () => show(await reader.ready(input.value, country)))
 */
export function createPhoneReader(modules: PhoneModules = MODULES): PhoneReader {
  let parser: typeof import('./parser.ts') | undefined
  let metadata: PhoneMetadata | undefined

  const read = (text: string, country?: CountryCode): PhoneResult =>
    parser && metadata ? parser.parsePhone(text, country, metadata) : unjudgedPhone(text)

  async function load(callingCodeOrCountry: string | undefined) {
    const directory = await modules.directory()
    const added = callingCodeOrCountry ? await directory.loadPhoneMetadata(callingCodeOrCountry, metadata) : directory.NO_METADATA
    metadata = directory.mergePhoneMetadata(metadata ?? directory.NO_METADATA, added)
  }

  async function ready(text: string, country?: CountryCode): Promise<PhoneResult> {
    try {
      const [loaded] = await Promise.all([parser ?? modules.parser(), load(country)])
      parser = loaded
      for (let result = read(text, country), asked = ''; ; result = read(text, country)) {
        if (result.status !== 'pending' || !result.callingCode || result.callingCode === asked) return result
        await load((asked = result.callingCode))
      }
    } catch {
      return read(text, country)
    }
  }

  return { read, ready, example: (country) => parser && metadata && parser.exampleNumber(country, metadata) }
}
