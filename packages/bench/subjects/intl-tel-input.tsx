import IntlTelInput from '@intl-tel-input/react'
import 'intl-tel-input/styles'
import type { FieldProps, Subject } from '../subject.ts'

const loadUtils = () => import('intl-tel-input/utils')

/** With the dial code in the input, else typing a plus sign opens the list. */
function Field({ name, onNumber }: FieldProps) {
  return <IntlTelInput initialCountry="us" separateDialCode={false} loadUtils={loadUtils} onChangeNumber={onNumber} inputProps={{ name }} />
}

export const subject: Subject = {
  Field,
  list: { open: (page) => page.querySelector<HTMLElement>('.iti__selected-country')!.click(), rows: '.iti__country' },
}
