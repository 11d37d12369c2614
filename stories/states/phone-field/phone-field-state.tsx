import { PhoneField } from '@unticked/react/phone'
import { submit } from '@unticked/react/testing'
import { useEffect, useRef, useState } from 'react'
import { say } from '../../support/words.ts'
import { serverWords } from '../server-words.ts'
import type { StateProps } from '../state-props.ts'
import type { PhoneFieldRow } from './rows.ts'

/** The field in a form of its own, brought into one state. */
export function PhoneFieldState({ row, locale, messages }: StateProps<PhoneFieldRow>) {
  const { number, country = 'NL', submitted, error, ...field } = row
  const input = useRef<HTMLInputElement>(null)
  const [isJudged, setJudged] = useState(!number)
  useEffect(() => {
    if (!isJudged || !submitted) return
    // Somebody who submits has been there for a while: the code for the list of countries has come.
    const timer = setInterval(() => {
      if (input.current!.form!.querySelector('[data-alone]')) return
      clearInterval(timer)
      submit(input.current!)
    }, 50)
    return () => clearInterval(timer)
  }, [isJudged, submitted])
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <span hidden data-arrived={isJudged ? '' : undefined} />
      <PhoneField {...field} name="phone" label={say({ locale }, 'numberLabel')} locale={locale} messages={messages} ref={input}
        defaultCountry={country} defaultValue={number} error={error ? serverWords(locale).phone : undefined}
        onValueChange={({ status }) => setJudged(status !== 'pending')} />
    </form>
  )
}
