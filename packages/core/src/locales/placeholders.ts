/**
 * Every message of the widget, and the placeholders its translation must hold: no more, no fewer.
 * The first group is signed text: changing one in any locale changes every notice in that locale.
 */
export const PLACEHOLDERS = {
  // the notice, read back from the page and signed
  legend: ['business', 'whatsapp'],
  purposeTitle: ['title', 'whatsapp'],
  purposeContent: ['content', 'business'],
  stop: [],
  stopOrPreferences: ['preferences'],
  preferences: [],
  deliveredBy: ['whatsapp'],
  deliveredByProviders: ['whatsapp', 'providers'],
  privacy: [],
  // around it
  hint: [],
  numberLabel: ['whatsapp'],
  countryLabel: [],
  countryNone: [],
  echo: ['business', 'number'],
  phoneEcho: ['number'],
  submit: [],
  // what the person can mend
  purpose_required: [],
  phone_empty: [],
  phone_country_unknown: [],
  phone_not_a_number: [],
  phone_words: [],
  phone_too_short: ['example'],
  phone_too_long: ['example'],
  phone_required: [],
  // what is doubtful about a number that is taken all the same
  phone_not_valid: [],
  phone_landline: [],
  phone_service: [],
  phone_extension: [],
  phoneSuggestion: ['number'],
  phoneAccept: [],
  // what happened
  pressSpace: [],
  tickRemoved: [],
  signing: [],
  saved: [],
  sent: ['business'],
  recorded: [],
  notRecorded: [],
  withdrawn: [],
  notWithdrawn: [],
  tryAgain: [],
  // the receipt
  receiptTitle: ['business', 'whatsapp'],
  receiptWhat: [],
  receiptNumber: [],
  receiptWhen: [],
  receiptStop: [],
  receiptDownload: [],
  receiptWithdraw: [],
} as const satisfies Record<string, readonly string[]>

export type MessageKey = keyof typeof PLACEHOLDERS
export type PlaceholderOf<K extends MessageKey> = (typeof PLACEHOLDERS)[K][number]
