'use client'
import { useEffect, useState } from 'react'

/** What a server found wrong with what was sent, in words for the person. */
export interface ServerErrors {
  readonly purpose?: string | undefined
  readonly phone?: string | undefined
}

/** The errors of a server's answer, each until the person edits its part: the code that watches for it comes with the errors. */
export function useServerErrors(given: ServerErrors | undefined, rootRef: { readonly current: HTMLElement | null }): ServerErrors {
  const [left, setLeft] = useState(given)
  useEffect(() => {
    if (!given) return
    const answer = import('./phone/companion.tsx').then(({ answerServerErrors }) => answerServerErrors(rootRef.current, given, setLeft), () => setLeft(given))
    return () => void answer.then((release) => release?.())
  }, [given, rootRef])
  return (given && left) || {}
}
