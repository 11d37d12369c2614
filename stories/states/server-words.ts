import type { ServerErrors } from '@unticked/react'

const WORDS = {
  en: { purpose: 'These offers are over', phone: 'This number belongs to another account' },
  ar: { purpose: 'انتهت هذه العروض', phone: 'هذا الرقم مرتبط بحساب آخر' },
} as const satisfies Record<string, Required<ServerErrors>>

/** What the server of a shop may find wrong, in the languages that the tests look at. */
export const serverWords = (locale: string): Required<ServerErrors> => WORDS[locale === 'ar' ? locale : 'en']
