import { useState, type RefObject } from 'react'
import { useBrowserLayoutEffect } from '../use-browser-layout-effect.ts'
import { focusIn } from './focus-in.ts'

const PRESS_MS = 50

/** Whether somebody has turned to the form of an element; without a form, to anything. */
export function useFocused(element: RefObject<HTMLElement | null>): boolean {
  const [focused, setFocused] = useState(false)
  useBrowserLayoutEffect(() => {
    const form = element.current!.closest('form')
    const released = new AbortController()
    const { signal } = released
    /** Not while something is pressed: where no style holds its width, the list would move that from under the pointer. */
    const focus = () => {
      if (signal.aborted) return
      if (document.documentElement.matches(':active')) setTimeout(focus, PRESS_MS)
      else setFocused(true)
    }
    // Whoever turns to the list itself has it at once.
    const onFocus = ({ target }: Event) => (target instanceof HTMLSelectElement ? setFocused(true) : focus())
    if (focusIn(form)) focus()
    else (form ?? document).addEventListener('focusin', onFocus, { once: true, signal })
    return () => released.abort()
  }, [element])
  return focused
}
