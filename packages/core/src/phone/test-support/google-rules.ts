import { COUNTRIES, countriesOf } from '../countries.ts'
import { fromChunk, mergePhoneMetadata, NO_METADATA, type NumberingPlan, type PhoneMetadata } from '../metadata/metadata.ts'
import { TYPES } from './numbers.ts'
import { callingCodeOf, planOf, SERVICES } from './oracle.ts'

/** Google's own rules, of the day of its package, packed like ours: what our parser says with these does not depend on the data's age. */
export function googleRules(): PhoneMetadata {
  const codes = new Set(COUNTRIES.map(callingCodeOf))
  const chunks = [
    ...[...codes].map((code) => fromChunk(code, countriesOf(code).map((country) => [country, packed(country)]))),
    ...SERVICES.map((code) => fromChunk(code, [['001', packed(code)]])),
  ]
  return chunks.reduce(mergePhoneMetadata, NO_METADATA)
}

function packed(regionOrService: string): NumberingPlan {
  const plan = planOf(regionOrService)
  const general = plan.getGeneralDesc()
  const types = TYPES.map((type) => {
    const desc = plan[`get${type}`]()
    const lengths = desc.possibleLengthArray()
    return desc.hasNationalNumberPattern() && [desc.getNationalNumberPattern(), lengths.length ? lengths : undefined]
  })
  return [
    callingCodeOf(regionOrService), plan.getInternationalPrefixOrDefault(), general.getNationalNumberPattern(), general.possibleLengthArray(), 0,
    plan.getNationalPrefix(), 0, plan.getNationalPrefixForParsing(), plan.getNationalPrefixTransformRule(), 0, plan.getLeadingDigits(), types,
  ]
}
