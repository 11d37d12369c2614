import type { Messages } from '@unticked/core/locales'
import type { PhoneIssue } from '@unticked/core/phone'

/** The words of a phone field; every locale has them: `@unticked/core/locales/en`. */
export type PhoneMessages = Pick<
  Messages,
  | Exclude<PhoneIssue, 'phone_empty'>
  | 'dir' | 'countryLabel' | 'countryNone' | 'phoneEcho' | 'phone_required'
  | 'phone_not_valid' | 'phone_landline' | 'phone_service' | 'phone_extension' | 'phoneSuggestion' | 'phoneAccept'
>
