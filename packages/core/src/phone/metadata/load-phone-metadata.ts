import { callingCodeOf } from '../countries.ts'
import { CHUNKS } from './generated/chunks.ts'
import { fromChunk, hasMetadata, mergePhoneMetadata, NO_METADATA, type PhoneMetadata } from './metadata.ts'

/**
 * Loads the numbering rules of one calling code, with all countries that share it.
 * @param callingCodeOrCountry `'31'` or `'NL'`; anything unknown loads nothing
 * @param loaded what is there already; returned as it is if it holds the code
 * @throws whatever the failed import of the chunk throws
 * @example
 * const metadata = await loadPhoneMetadata('NL')
 * parsePhone('06 12345678', 'NL', metadata)
 */
export async function loadPhoneMetadata(callingCodeOrCountry: string, loaded: PhoneMetadata = NO_METADATA): Promise<PhoneMetadata> {
  const callingCode = callingCodeOf(callingCodeOrCountry) ?? callingCodeOrCountry
  const load = Object.hasOwn(CHUNKS, callingCode) ? CHUNKS[callingCode] : undefined
  if (!load || hasMetadata(loaded, callingCode)) return loaded
  const { chunk } = await load()
  return mergePhoneMetadata(loaded, fromChunk(callingCode, chunk))
}
