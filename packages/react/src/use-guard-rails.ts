import { useEffect, type RefObject } from 'react'

/** When the page's own styles have come, and what opens has opened. */
const STYLED_MS = 1000
/** What is out of view cannot be looked at: it is, as more of the opt-in comes into view. */
const STEPS = [0, 0.25, 0.5, 0.75, 1]

/**
 * Tells a developer which parts the page's styles hide: now, and whenever the opt-in comes into view or takes another size, as in a dialog
 * that is opened later. For development only: production builds leave it out.
 */
export function useGuardRails(root: RefObject<Element | null>): void {
  useEffect(() => {
    const { current } = root
    if (!current || typeof IntersectionObserver === 'undefined') return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(async () => {
        const { reportHiddenParts } = await import('./guard-rails.ts')
        reportHiddenParts(current)
      }, STYLED_MS)
    }
    // Both tell at once what there is to see now.
    const observers = [new IntersectionObserver(look, { threshold: STEPS }), new ResizeObserver(look)]
    for (const observer of observers) observer.observe(current)
    return () => {
      clearTimeout(timer)
      for (const observer of observers) observer.disconnect()
    }
  }, [root])
}
