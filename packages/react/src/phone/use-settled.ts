import { useEffect, useState } from 'react'

/** As long as people pause between two keys, and a little more. */
export const SETTLE_MS = 400

/** Whether a text has stood still, so that nobody is read a number that is still being typed. */
export function useSettled(text: string): boolean {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled === text
}
