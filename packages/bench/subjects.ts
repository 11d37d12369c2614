/** Every field that is measured; each has a file of its name in `subjects`. */
export const SUBJECTS = [
  { id: 'unticked', name: '@unticked/react' },
  { id: 'react-phone-number-input', name: 'react-phone-number-input' },
  { id: 'react-international-phone', name: 'react-international-phone' },
  { id: 'intl-tel-input', name: '@intl-tel-input/react' },
  { id: 'mui-tel-input', name: 'mui-tel-input' },
  { id: 'react-phone-input-2', name: 'react-phone-input-2' },
  { id: 'as-you-type', name: 'floor: input and AsYouType' },
  { id: 'native', name: 'floor: native input' },
] as const
