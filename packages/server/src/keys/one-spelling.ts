/** Each country whose mobile numbers go by two spellings: what the other one looks like, and what it stands for. */
const OTHER_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // Brazil: a mobile number without the ninth digit. Numbers on a landline begin with 2 to 5, and never had one.
  [/^\+55([1-9]{2})([6-9]\d{7})$/, '+55$19$2'],
  // Mexico: with the 1 that was dialled from abroad until 2019
  [/^\+521([2-9]\d{9})$/, '+52$1'],
  // Argentina: with the 9 that is dialled from abroad
  [/^\+549([1-8]\d{9})$/, '+54$1'],
]

/**
 * The one spelling of a number that a person is found by. A webhook names people by WhatsApp's `wa_id`, which in three countries need not be
 * the number they signed with: it keeps the digits of the day on which the account was made, or those dialled from abroad.
 * @param tel E.164
 * @see https://support.gupshup.io/hc/en-us/articles/4407840924953 Brazil and Mexico
 * @see https://github.com/chatwoot/chatwoot/issues/11053 Argentina: webhooks with 549, numbers without
 * @see https://github.com/devlikeapro/waha/issues/1974 Brazilian numbers on a landline, which get no 9
 */
export function oneSpelling(tel: string): string {
  for (const [other, standard] of OTHER_SPELLINGS) if (other.test(tel)) return tel.replace(other, standard)
  return tel
}
