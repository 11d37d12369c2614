import type { OPT_IN_ROWS } from './rows.ts'

const GROUP = 'group Messages from Acme on WhatsApp'
const ORDERS = 'checkbox Send me order updates on WhatsApp Receipts, delivery times and returns, from Acme'
const OFFERS = 'checkbox Send me offers on WhatsApp Sales and new arrivals, at most twice a month, from Acme'
const IN_NL = 'combobox Country, “NL”'
const NUMBER = 'textbox WhatsApp number, “06 12 34 56 78”, described by “Acme will message +31 6 12345678”'
const UNDERSTOOD = 'status: Acme will message +31 6 12345678'
const SUBMIT = 'button Send me these messages'
const AGREED = 'heading You agreed to messages from Acme on WhatsApp'
const DOWNLOAD = 'button Download receipt'
const STOP = 'button Stop these messages'
const NOT_IN_USE = 'Acme will message +31 6 00000000 This number does not seem to be in use. Check it.'
const UNTICKED = [GROUP, `${ORDERS}, not checked`, `${OFFERS}, not checked`]
const OVER = [
  GROUP,
  `${ORDERS}, not checked, invalid, described by “These offers are over”`,
  `${OFFERS}, not checked, invalid, described by “These offers are over”`,
]
const TAKEN = 'textbox WhatsApp number, “06 12 34 56 78”, invalid, described by “This number belongs to another account”'
const TICKED = [GROUP, `${ORDERS}, checked`, `${OFFERS}, not checked`]

/** One sentence for each control, group, heading and status. */
export const OPT_IN_SENTENCES: Readonly<Record<keyof typeof OPT_IN_ROWS, readonly string[]>> = {
  idle: [...UNTICKED, IN_NL, 'textbox WhatsApp number', SUBMIT],
  signing: [...TICKED, IN_NL, NUMBER, UNDERSTOOD, SUBMIT, 'status: Saving your choice…'],
  signed: [...TICKED, IN_NL, NUMBER, UNDERSTOOD, SUBMIT],
  saved: [...TICKED, IN_NL, NUMBER, UNDERSTOOD, SUBMIT, 'status: Your choice is saved on this device and will be sent.'],
  sent: [...TICKED, IN_NL, NUMBER, UNDERSTOOD, SUBMIT, 'status: Your choice was sent to Acme.'],
  recorded: [GROUP, AGREED, 'status: Your choice is recorded.', DOWNLOAD, STOP],
  refused: [...TICKED, IN_NL, NUMBER, UNDERSTOOD, SUBMIT, 'status: Your choice about messages could not be confirmed.'],
  withdrawing: [GROUP, AGREED, 'status: Saving your choice…', DOWNLOAD, 'button Stop these messages, disabled'],
  withdrawn: [GROUP, 'heading Messages from Acme on WhatsApp', 'status: You will get no more of these messages.', DOWNLOAD],
  'not-withdrawn': [
    GROUP,
    AGREED,
    'status: Your wish to stop could not be confirmed. Try again, or reply STOP to any message.',
    DOWNLOAD,
    STOP,
  ],
  ticked: [GROUP, `${ORDERS}, checked`, `${OFFERS}, checked`, IN_NL, 'textbox WhatsApp number', SUBMIT],
  understood: [
    ...UNTICKED,
    'combobox Country, “GB”',
    'textbox WhatsApp number, “+44 7400 123456”, described by “Acme will message +44 7400 123456”',
    'status: Acme will message +44 7400 123456',
    SUBMIT,
  ],
  suggestion: [
    ...UNTICKED,
    'combobox Country, “AR”',
    'textbox WhatsApp number, “11 1234 5678”, described by “Acme will message +54 11 1234 5678 This looks like a landline. Check it.”',
    'status: Acme will message +54 11 1234 5678 This looks like a landline. Check it.',
    'status: Did you mean +54 9 11 1234 5678? Use this number',
    'button Use this number',
    SUBMIT,
  ],
  'nothing-right': [
    ...TICKED,
    'combobox Country, “MX”',
    'textbox WhatsApp number, “+52 1 55 1234 5678”, invalid, described by “Enter a number with fewer digits, for example 222 123 4567”',
    'status: Did you mean +52 55 1234 5678? Use this number',
    'button Use this number',
    SUBMIT,
  ],
  purpose_required: [
    GROUP,
    `${ORDERS}, not checked, invalid, described by “Tick at least one kind of message”`,
    `${OFFERS}, not checked, invalid, described by “Tick at least one kind of message”`,
    IN_NL,
    NUMBER,
    UNDERSTOOD,
    SUBMIT,
  ],
  phone_empty: [...TICKED, IN_NL, 'textbox WhatsApp number, invalid, described by “Enter the number you want these messages on”', SUBMIT],
  phone_too_short: [
    ...TICKED,
    IN_NL,
    'textbox WhatsApp number, “06 12”, invalid, described by “Enter a complete number, for example 06 12345678”',
    SUBMIT,
  ],
  phone_too_long: [
    ...TICKED,
    IN_NL,
    'textbox WhatsApp number, “06 12345678 9012”, invalid, described by “Enter a number with fewer digits, for example 06 12345678”',
    SUBMIT,
  ],
  phone_not_a_number: [
    ...TICKED,
    IN_NL,
    'textbox WhatsApp number, “ada@example.com”, invalid, described by “Enter a phone number, using digits”',
    SUBMIT,
  ],
  phone_country_unknown: [
    ...TICKED,
    'combobox Country',
    'textbox WhatsApp number, “0612345678”, invalid, described by “Choose your country, or start the number with + and the country code”',
    SUBMIT,
  ],
  phone_words: [
    ...TICKED,
    IN_NL,
    'textbox WhatsApp number, “06 FLOWERS”, invalid, described by “Enter the number in digits, without letters”',
    SUBMIT,
  ],
  'purpose-from-server': [...OVER, IN_NL, NUMBER, UNDERSTOOD, SUBMIT],
  'phone-from-server': [...TICKED, IN_NL, TAKEN, SUBMIT],
  'nothing-right-for-server': [...OVER, IN_NL, TAKEN, SUBMIT],
  phone_not_valid: [
    ...UNTICKED,
    IN_NL,
    `textbox WhatsApp number, “06 00 00 00 00”, described by “${NOT_IN_USE}”`,
    `status: ${NOT_IN_USE}`,
    SUBMIT,
  ],
  phone_landline: [
    ...UNTICKED,
    IN_NL,
    'textbox WhatsApp number, “020 123 4567”, described by “Acme will message +31 20 123 4567 This looks like a landline. Check it.”',
    'status: Acme will message +31 20 123 4567 This looks like a landline. Check it.',
    SUBMIT,
  ],
  phone_premium: [
    ...UNTICKED,
    IN_NL,
    'textbox WhatsApp number, “0900 1234”, described by “Acme will message +31 900 1234 This looks like a service number. Check it.”',
    'status: Acme will message +31 900 1234 This looks like a service number. Check it.',
    SUBMIT,
  ],
  phone_toll_free: [
    ...UNTICKED,
    IN_NL,
    'textbox WhatsApp number, “0800 1234”, described by “Acme will message +31 800 1234 This looks like a service number. Check it.”',
    'status: Acme will message +31 800 1234 This looks like a service number. Check it.',
    SUBMIT,
  ],
  phone_shared_cost: [
    ...UNTICKED,
    'combobox Country, “FR”',
    'textbox WhatsApp number, “0810 10 00 00”, described by “Acme will message +33 810 10 00 00 This looks like a service number. Check it.”',
    'status: Acme will message +33 810 10 00 00 This looks like a service number. Check it.',
    SUBMIT,
  ],
  phone_not_personal: [
    ...UNTICKED,
    IN_NL,
    'textbox WhatsApp number, “088 123 4567”, described by “Acme will message +31 88 123 4567 This looks like a service number. Check it.”',
    'status: Acme will message +31 88 123 4567 This looks like a service number. Check it.',
    SUBMIT,
  ],
  phone_extension: [
    ...UNTICKED,
    IN_NL,
    'textbox WhatsApp number, “06 12345678 ext 5”, described by “Acme will message +31 6 12345678 The extension is left out.”',
    'status: Acme will message +31 6 12345678 The extension is left out.',
    SUBMIT,
  ],
  clickedByScript: [
    GROUP, `${ORDERS}, not checked`, 'status: Press Space to tick', `${OFFERS}, not checked`, IN_NL, 'textbox WhatsApp number', SUBMIT,
  ],
  tickRemoved: [
    ...UNTICKED,
    IN_NL,
    NUMBER,
    UNDERSTOOD,
    SUBMIT,
    'status: A box was ticked, but not by you, so it was cleared. Tick it yourself if you want these messages.',
  ],
}
