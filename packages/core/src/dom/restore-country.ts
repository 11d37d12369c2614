import type { PhoneReader } from '../phone/reader.ts'

interface Restored {
  readonly input: HTMLInputElement
  readonly select: HTMLSelectElement
  /** The E.164 that the browser put back, with the text. */
  readonly number: string
  readonly reader: PhoneReader
  readonly signal: AbortSignal
}

/**
 * Chooses the country again that made this text this number. Going back, the browser restores texts, hidden ones too, but no country that
 * is not in the list yet: a national number would be read as another country's.
 */
export async function restoreCountry({ input, select, number, reader, signal }: Restored): Promise<void> {
  const { value: text } = input
  const { value: chosen } = select
  const here = await reader.ready(text, chosen)
  const country = reader.countryOf(await reader.ready(number), '', number)
  const changed = signal.aborted || input.value !== text || select.value !== chosen
  if (changed || !country || ('e164' in here && here.e164 === number)) return
  if (![...select.options].some(({ value }) => value === country)) select.add(new Option(country, country))
  select.value = country
}
