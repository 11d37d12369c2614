import { useEffect, type RefObject } from 'react'

/** When the page's own styles have come. */
const STYLED_MS = 1000

/** Tells a developer which parts the page's styles hide. Nothing of it is in a page's production build. */
export function useGuardRails(root: RefObject<Element | null>): void {
  if (process.env.NODE_ENV !== 'production') {
    // oxlint-disable-next-line react/rules-of-hooks -- the condition is a constant of the build
    useEffect(() => {
      const timer = setTimeout(async () => {
        const { reportHiddenParts } = await import('./guard-rails.ts')
        if (root.current) reportHiddenParts(root.current)
      }, STYLED_MS)
      return () => clearTimeout(timer)
    }, [root])
  }
}
