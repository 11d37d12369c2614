import { createOptIn } from '@unticked/core'
import { PREFERENCES_LOCALES, type PreferencesMessages } from '@unticked/core/locales/preferences'
import { enPreferences } from '@unticked/core/locales/preferences/en'
import { fillTemplate, joinSegments, renderNotice, WHATSAPP } from '@unticked/core/notice'
import { openReceipts } from '@unticked/core/receipts'
import { agreedPage } from './agreed.tsx'
import { withIssuer } from './issuer.ts'
import { notice } from './notice.ts'
import { wordsOf } from './words.ts'

type Globals = Record<string, unknown>

/** The words of the preferences in the toolbar's language. */
export const preferencesWords = (globals: Globals): PreferencesMessages => PREFERENCES_LOCALES[wordsOf(globals).locale] ?? enPreferences

/** One of them as it should stand in the page. */
export function sayPreferences(globals: Globals, key: keyof PreferencesMessages, slots: Record<string, string> = {}): string {
  return joinSegments(fillTemplate(preferencesWords(globals)[key], { business: notice.business.name, whatsapp: WHATSAPP, ...slots }))
}

/**
 * Lets a story begin where somebody has agreed before, in this browser: put it into the story's `beforeEach`.
 * @param server the story's `server`, a path of its own
 * @param agreed the purposes of each consent, oldest first
 */
export function withKept(server: string, ...agreed: readonly (readonly string[])[]) {
  return async ({ globals }: { globals: Globals }) => {
    const leave = await withIssuer(server)()
    const receipts = openReceipts({ server })
    await receipts.forget()
    const words = wordsOf(globals)
    const { text } = renderNotice(notice, words.locale, words.messages)
    for (const purposes of agreed) await createOptIn({ notice, server, ...words }, () => agreedPage(text, purposes)).commit()
    return async () => {
      await receipts.forget()
      leave()
    }
  }
}
