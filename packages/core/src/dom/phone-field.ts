import type { PhoneResult } from '../phone/phone-result.ts'
import type { PhoneReader } from '../phone/reader.ts'
import { COUNTRY, E164, INPUT } from './anatomy.ts'
import { followNumber, leaveNumber } from './follow-number.ts'

/** What a phone field holds, and what that is. */
export interface PhoneFieldReading {
  /** As typed. */
  readonly text: string
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string
  readonly result: PhoneResult
}

export interface PhoneFieldConnection {
  /** Reads the field as it is now. */
  read(): void
  /** Puts in another text, as the page, not the person, wants it. */
  write(text: string): void
  /** Chooses the country that the number names, as far as the list has it. */
  follow(): void
}

/**
 * Connects the elements of a phone field: reads them natively at every change and rewrites nothing that was typed.
 * The country follows a number that names another one; a country chosen by hand stays until the number changes.
 * @param root holds the input, the country select and the hidden field for E.164, found by their `data-part`
 * @param onRead told of every reading, and again when the rules to judge it have come
 * @param signal ends it
 */
export function connectPhoneField(
  root: HTMLElement,
  reader: PhoneReader,
  onRead: (reading: PhoneFieldReading) => void,
  signal: AbortSignal,
): PhoneFieldConnection {
  const input = root.querySelector<HTMLInputElement>(INPUT)!
  const select = root.querySelector<HTMLSelectElement>(COUNTRY)
  const hidden = root.querySelector<HTMLInputElement>(E164)
  let last: PhoneResult | undefined
  let country = ''
  let following = false

  const read = (follows = false) => {
    following = follows
    const { value: text } = input
    if (follows) leaveNumber(select, text)
    reader.judge(text, select?.value ?? '', (result) => {
      // An answer about what is no longer there is no answer.
      if (signal.aborted || input.value !== text) return
      last = result
      if (hidden) hidden.value = 'e164' in result ? result.e164 : ''
      if (follows) follow()
      country = select?.value ?? ''
      if (result.status === 'pending') window.addEventListener('online', readAgain, { once: true, signal })
      onRead({ text, country, result })
    })
  }
  const readAgain = () => last?.status === 'pending' && read(following)
  const follow = () => {
    const named = last && reader.countryOf(last, select?.value ?? '', input.value)
    // Before there is a list, the country of a prefilled number is the second option.
    if (select?.length === 1 && named && named !== select.value) select.add(new Option(named, named))
    followNumber(select, named, input.value)
  }

  input.addEventListener('input', () => read(true), { signal })
  select?.addEventListener('change', () => read(), { signal })
  if (select) keepGivenBack(input, select, signal)
  // The form empties its fields after this event.
  input.form?.addEventListener('reset', () => setTimeout(read), { signal })
  const restore = () => {
    const number = hidden?.value
    if (!select || !number || !input.value) return
    const load = import('./restore-country.ts')
    load.then(({ restoreCountry }) => restoreCountry({ input, select, number, reader, signal })).then(() => !signal.aborted && read(), () => undefined)
  }
  restore()
  // Until a page is shown, the browser may still put back what was in it before.
  if (document.readyState !== 'complete') window.addEventListener('pageshow', () => input.value && (restore(), read(true)), { once: true, signal })

  return {
    read: () => read(true),
    write(text) {
      input.value = text
      read(true)
    },
    follow() {
      follow()
      if (last && select?.value !== country) read()
    },
  }
}

/** When the page gives back what was typed, as a server's answer does, a reset returns to the country it was typed for. */
function keepGivenBack(input: HTMLInputElement, select: HTMLSelectElement, signal: AbortSignal): void {
  let given = input.defaultValue
  const onReset = () => {
    const { defaultValue, value } = input
    const { options, value: chosen } = select
    const isGivenBack = defaultValue !== given && defaultValue === value
    given = defaultValue
    if (!isGivenBack || [...options].find(({ defaultSelected }) => defaultSelected)?.value === chosen) return
    for (const option of options) option.defaultSelected = option.value === chosen
  }
  input.form?.addEventListener('reset', onReset, { signal })
}
