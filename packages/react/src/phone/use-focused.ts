import { useState, type RefObject } from 'react'
import { useBrowserLayoutEffect } from '../use-browser-layout-effect.ts'
import { focusIn } from './focus-in.ts'

/** Whether somebody has turned to the form of an element; without a form, to anything. */
export function useFocused(element: RefObject<HTMLElement | null>): boolean {
  const [focused, setFocused] = useState(false)
  useBrowserLayoutEffect(() => {
    const form = element.current!.closest('form')
    if (focusIn(form)) return setFocused(true)
    const released = new AbortController()
    const { signal } = released
    const onFocus = ({ target }: Event) => {
      const focus = () => void (signal.aborted || setFocused(true))
      // Whoever turns to the list has it at once. Else it comes a moment later: where no style holds its width, it moves what is being pressed.
      if (target instanceof HTMLSelectElement) focus()
      else setTimeout(focus)
    }
    ;(form ?? document).addEventListener('focusin', onFocus, { once: true, signal })
    return () => released.abort()
  }, [element])
  return focused
}
