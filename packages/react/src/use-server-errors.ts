'use client'
import { useEffect, useState } from 'react'

/** What a server found wrong with what was sent, in words for the person. */
export interface ServerErrors {
  readonly purpose?: string | undefined
  readonly phone?: string | undefined
}

const NONE: ServerErrors = {}

/**
 * The errors of a server's answer, each until the person edits its part. Other words are another answer; so is another
 * object once the form was submitted again, for a server may say the same twice.
 */
export function useServerErrors(given: ServerErrors = NONE, rootRef: { readonly current: HTMLElement | null }): ServerErrors {
  const [answer, setAnswer] = useState({ given, left: given, submitted: false })
  const isNew = given !== answer.given && (answer.submitted || JSON.stringify(given) !== JSON.stringify(answer.given))
  if (isNew) setAnswer({ given, left: given, submitted: false })

  useEffect(() => {
    const root = rootRef.current
    const released = new AbortController()
    const onInput = ({ target }: Event) => {
      const part = (target as HTMLInputElement).type === 'checkbox' ? 'purpose' : 'phone'
      setAnswer((last) => ({ ...last, left: { ...last.left, [part]: undefined } }))
    }
    const onSubmit = () => setAnswer((last) => ({ ...last, submitted: true }))
    if (given === NONE) return
    root?.addEventListener('input', onInput, released)
    root?.closest('form')?.addEventListener('submit', onSubmit, released)
    return () => released.abort()
  }, [given, rootRef])
  return answer.left
}
