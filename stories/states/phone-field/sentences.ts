import type { PHONE_FIELD_ROWS } from './rows.ts'

const IN_NL = 'combobox Country, “NL”'
/** Once the form has the focus, there is a list to choose from. */
const CHOSEN = 'combobox Country, “Netherlands (+31)”'
const UNDERSTOOD = 'status: Read as +31 6 12345678'
const ACCEPT = 'button Use this number'

/** One sentence for each control and status. */
export const PHONE_FIELD_SENTENCES: Readonly<Record<keyof typeof PHONE_FIELD_ROWS, readonly string[]>> = {
  empty: [IN_NL, 'textbox WhatsApp number'],
  incomplete: [IN_NL, 'textbox WhatsApp number, “06 12”'],
  impossible: [IN_NL, 'textbox WhatsApp number, “06 12345678 9012”'],
  possible: [IN_NL, 'textbox WhatsApp number, “06 12 34 56 78”, described by “Read as +31 6 12345678”', UNDERSTOOD],
  phone_required: [CHOSEN, 'textbox WhatsApp number, required, invalid, described by “Enter a phone number”'],
  phone_too_short: [CHOSEN, 'textbox WhatsApp number, “06 12”, invalid, described by “Enter a complete number, for example 06 12345678”'],
  phone_too_long: [
    CHOSEN,
    'textbox WhatsApp number, “06 12345678 9012”, invalid, described by “Enter a number with fewer digits, for example 06 12345678”',
  ],
  phone_not_a_number: [CHOSEN, 'textbox WhatsApp number, “ada@example.com”, invalid, described by “Enter a phone number, using digits”'],
  phone_country_unknown: [
    'combobox Country, “Choose a country”',
    'textbox WhatsApp number, “0612345678”, invalid, described by “Choose your country, or start the number with + and the country code”',
  ],
  phone_words: [CHOSEN, 'textbox WhatsApp number, “06 FLOWERS”, invalid, described by “Enter the number in digits, without letters”'],
  phone_not_valid: [
    IN_NL,
    'textbox WhatsApp number, “06 00 00 00 00”, described by “Read as +31 6 00000000 This number does not seem to be in use. Check it.”',
    'status: Read as +31 6 00000000 This number does not seem to be in use. Check it.',
  ],
  phone_landline: [
    IN_NL,
    'textbox WhatsApp number, “020 123 4567”, described by “Read as +31 20 123 4567 This looks like a landline. Check it.”',
    'status: Read as +31 20 123 4567 This looks like a landline. Check it.',
  ],
  phone_premium: [
    IN_NL,
    'textbox WhatsApp number, “0900 1234”, described by “Read as +31 900 1234 This looks like a service number. Check it.”',
    'status: Read as +31 900 1234 This looks like a service number. Check it.',
  ],
  phone_toll_free: [
    IN_NL,
    'textbox WhatsApp number, “0800 1234”, described by “Read as +31 800 1234 This looks like a service number. Check it.”',
    'status: Read as +31 800 1234 This looks like a service number. Check it.',
  ],
  phone_shared_cost: [
    'combobox Country, “FR”',
    'textbox WhatsApp number, “0810 10 00 00”, described by “Read as +33 810 10 00 00 This looks like a service number. Check it.”',
    'status: Read as +33 810 10 00 00 This looks like a service number. Check it.',
  ],
  phone_not_personal: [
    IN_NL,
    'textbox WhatsApp number, “088 123 4567”, described by “Read as +31 88 123 4567 This looks like a service number. Check it.”',
    'status: Read as +31 88 123 4567 This looks like a service number. Check it.',
  ],
  phone_extension: [
    IN_NL,
    'textbox WhatsApp number, “06 12345678 ext 5”, described by “Read as +31 6 12345678 The extension is left out.”',
    'status: Read as +31 6 12345678 The extension is left out.',
  ],
  required: [IN_NL, 'textbox WhatsApp number, required'],
  international: [
    'combobox Country, “GB”',
    'textbox WhatsApp number, “+44 7400 123456”, described by “Read as +44 7400 123456”',
    'status: Read as +44 7400 123456',
  ],
  suggestion: [
    'combobox Country, “AR”',
    'textbox WhatsApp number, “11 1234 5678”, described by “Read as +54 11 1234 5678 This looks like a landline. Check it.”',
    'status: Read as +54 11 1234 5678 This looks like a landline. Check it.',
    'status: Did you mean +54 9 11 1234 5678? Use this number',
    ACCEPT,
  ],
  'nothing-right': [
    'combobox Country, “Mexico (+52)”',
    'textbox WhatsApp number, “+52 1 55 1234 5678”, invalid, described by “Enter a number with fewer digits, for example 222 123 4567”',
    'status: Did you mean +52 55 1234 5678? Use this number',
    ACCEPT,
  ],
  error: [IN_NL, 'textbox WhatsApp number, “06 12 34 56 78”, invalid, described by “This number belongs to another account”'],
  disabled: [
    'combobox Country, “NL”, disabled',
    'textbox WhatsApp number, “06 12 34 56 78”, disabled, described by “Read as +31 6 12345678”',
    UNDERSTOOD,
  ],
  'disabled-empty': ['combobox Country, “NL”, disabled', 'textbox WhatsApp number, disabled'],
}
