import { openReceipts } from '@unticked/core/receipts'
import { OptInPreferences } from '@unticked/react/preferences'
import '@unticked/react/preferences.css'
import { useEffect, useRef, useState } from 'react'
import { preferencesWords, sayPreferences, withKept } from '../../support/kept.ts'
import { notice } from '../../support/notice.ts'
import type { StateProps } from '../state-props.ts'
import { reach } from './reach.ts'
import type { PreferencesRow } from './rows.ts'

const BOTH = [['orders', 'offers']]
const changedNotice = { ...notice, version: '2' }

/** Preferences with a consent server of their own, brought into one state by what people do. */
export function PreferencesState({ id, row, locale, messages }: StateProps<PreferencesRow>) {
  const { agreed = BOTH, stopped, changed, delivery } = row
  const server = `/t/${locale}/${id}`
  const place = useRef<HTMLDivElement>(null)
  const [isKept, setKept] = useState(false)
  const [hasArrived, setArrived] = useState(false)
  useEffect(() => {
    const title = notice.wording[locale as 'en'].offers.title
    const nameOf = (word: Parameters<typeof sayPreferences>[1]) => sayPreferences({ locale }, word, { title })
    const left = withKept(server, ...agreed)({ globals: { locale } }).then(async (leave) => {
      const receipts = openReceipts({ server })
      if (stopped) await receipts.withdraw((await receipts.list())[0]!, { purposes: stopped })
      setKept(true)
      await reach(row, place.current!, nameOf)
      setArrived(true)
      return leave
    })
    return () => void left.then((leave) => leave())
  }, [agreed, locale, row, server, stopped])
  return (
    <div ref={place}>
      <span hidden data-arrived={hasArrived ? '' : undefined} />
      {isKept && (
        <OptInPreferences {...delivery} server={server} notice={changed ? changedNotice : notice} locale={locale} messages={messages}
          words={preferencesWords({ locale })} heading="h3" defaultCountry="NL" />
      )}
    </div>
  )
}
