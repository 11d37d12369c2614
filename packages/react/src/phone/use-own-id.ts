import { useId, useState, type RefObject } from 'react'
import { useBrowserLayoutEffect } from '../use-browser-layout-effect.ts'

/** How many fields had to take an id of their own. */
let renamed = 0

/** An id that is on the page once. React makes the same ids in every server-rendered root: a label would lead to another field. */
export function useOwnId(given: string | undefined, root: RefObject<HTMLElement | null>): string {
  const generated = useId()
  const [suffix, setSuffix] = useState('')
  const id = given ?? generated + suffix
  useBrowserLayoutEffect(() => {
    const first = given === undefined && document.getElementById(id)
    if (first && !root.current?.contains(first)) setSuffix(`-${++renamed}`)
  }, [given, id, root])
  return id
}
