import { useEffect, useState } from 'react'
import type * as Said from './said.tsx'

/** Fetches what is said of a number when there is one: it comes with the rules that judged it, not before. */
export function useSaid(needed: boolean): typeof Said | undefined {
  const [said, setSaid] = useState<typeof Said>()
  useEffect(() => {
    if (needed && !said) import('./said.tsx').then(setSaid, () => undefined)
  }, [needed, said])
  return needed ? said : undefined
}
