import { cleanPhoneText } from './clean.ts'
import { callingCodeOf, countryOfCode, type CountryCode } from './countries.ts'
import { loadPhoneMetadata } from './metadata/load-phone-metadata.ts'
import { mergePhoneMetadata, NO_METADATA } from './metadata/metadata.ts'
import { readPhone } from './parse-phone.ts'
import type { PhoneResult, PossiblePhone } from './phone-result.ts'

export type RulesReader = ReturnType<typeof createRulesReader>

/** Reads numbers by the rules that it has loaded so far. Comes with the parser, when somebody turns to a field. */
export function createRulesReader(loadRules: typeof loadPhoneMetadata = loadPhoneMetadata) {
  let metadata = NO_METADATA
  const read = (text: string, country?: string): PhoneResult => readPhone(text, country as CountryCode | undefined, metadata)
  const load = async (callingCodeOrCountry: string) => {
    const added = await loadRules(callingCodeOrCountry)
    metadata = mergePhoneMetadata(metadata, added)
  }

  return {
    read,
    /** Loads what it takes to judge this text, and the country's rules even if the text is empty. */
    async load(text: string, country = ''): Promise<void> {
      await load(country)
      for (let result = read(text, country), asked = ''; result.status === 'pending'; result = read(text, country)) {
        if (!result.callingCode || result.callingCode === asked) return
        asked = result.callingCode
        await load(asked)
      }
    },
    countryOf(result: PhoneResult, chosen: string, text: string): CountryCode | undefined {
      const { country, callingCode } = result as Partial<PossiblePhone>
      if (!callingCode || (callingCode !== callingCodeOf(chosen) && !cleanPhoneText(text).number.startsWith('+'))) return undefined
      return country ?? countryOfCode(callingCode, chosen)
    },
  }
}
