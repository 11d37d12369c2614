import { issueOf, type OptInState } from '@unticked/core'
import { OptIn, useOptInContext } from '@unticked/react'
import { tick } from '@unticked/react/testing'
import { useEffect, useMemo, useRef, useState } from 'react'
import { notice } from '../../support/notice.ts'
import { serverWords } from '../server-words.ts'
import type { StateProps } from '../state-props.ts'
import type { OptInRow } from './rows.ts'

/** The stand-alone form, brought into one state. */
export function OptInState({ row, locale, messages }: StateProps<OptInRow>) {
  const errors = useMemo(() => row.errors && Object.fromEntries(row.errors.map((part) => [part, serverWords(locale)[part]])), [row, locale])
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <OptIn.Root name="optIn" hold={false} defaultPhone={row.number} defaultCountry={row.country ?? 'NL'} {...{ notice, locale, messages, errors }}>
        <Brought to={row} />
      </OptIn.Root>
    </form>
  )
}

/** As the stand-alone form lays it out. */
function Brought({ to }: { to: OptInRow }) {
  const { optIn, state } = useOptInContext('Root')
  const mark = useRef<HTMLSpanElement>(null)
  const arrived = useArrival(to, mark)
  return (
    <>
      <span hidden ref={mark} data-arrived={arrived && isJudged(state) ? '' : undefined} />
      {state.recorded ? (
        <OptIn.Receipt />
      ) : (
        <>
          {optIn.rendered.parts.purposes.map(({ id }) => <OptIn.Purpose key={id} purpose={id} />)}
          <OptIn.Error path="purpose" />
          <OptIn.Phone />
          <OptIn.Disclosure />
          <OptIn.Submit />
          <OptIn.Status />
        </>
      )}
    </>
  )
}

const NONE: readonly never[] = []

const isJudged = ({ phone }: OptInState) => phone.result.status !== 'pending'

/** Ticks, waits until the number was judged, and then lets happen what makes the state. */
function useArrival({ actions = NONE, issue, ticked = NONE }: OptInRow, mark: { current: HTMLElement | null }): boolean {
  const { messages, optIn } = useOptInContext('Root')
  const [arrived, setArrived] = useState(false)
  useEffect(() => {
    const boxes = mark.current!.closest('form')!.querySelectorAll<HTMLInputElement>('[data-part="checkbox"]')
    for (const box of boxes) if (ticked.includes(box.value)) tick(box)
    optIn.prepare()
    const bring = () => {
      const { result } = optIn.getState().phone
      if (result.status === 'pending') return
      stop()
      for (const action of actions) optIn.send(action)
      const example = 'example' in result ? result.example : undefined
      if (issue) optIn.send({ type: 'invalid', issues: [issueOf(issue, messages, example)] })
      setArrived(true)
    }
    const stop = optIn.subscribe(bring)
    bring()
    return stop
  }, [actions, issue, mark, messages, optIn, ticked])
  return arrived
}
