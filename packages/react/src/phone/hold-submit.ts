import { joinForm, type PhoneFieldConnection, type PhoneFieldReading } from '@unticked/core/dom'
import { pagePhoneReader } from '@unticked/core/phone'

/** Holds the form's submit, within the form's budget, while the rules to judge the number are on their way. */
export function holdSubmit(input: HTMLInputElement, last: () => PhoneFieldReading | undefined, field: PhoneFieldConnection, signal: AbortSignal): void {
  if (!input.form) return
  const leave = joinForm(input.form, {
    needsToken: () => last()?.result.status === 'pending',
    async prepare() {
      const { text, country } = last()!
      await pagePhoneReader.ready(text, country)
      field.read()
      return 'ready'
    },
    late() {},
    submitted() {},
    keepOutOfUrl() {},
  })
  signal.addEventListener('abort', leave)
}
