/** Why a number is refused. Each has a sentence in every locale. */
export const PHONE_ISSUES = [
  'phone_empty',
  'phone_too_short',
  'phone_too_long',
  'phone_not_a_number',
  'phone_country_unknown',
  'phone_words',
] as const

/** What is said about a number that is taken all the same. */
export const PHONE_WARNINGS = [
  'phone_not_valid',
  'phone_landline',
  'phone_premium',
  'phone_toll_free',
  'phone_shared_cost',
  'phone_not_personal',
  'phone_extension',
] as const

export type PhoneIssue = (typeof PHONE_ISSUES)[number]
export type PhoneWarning = (typeof PHONE_WARNINGS)[number]
