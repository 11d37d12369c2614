import { useEffect, type RefObject } from 'react'

/** When the page's own styles have come. */
const STYLED_MS = 1000

/** Tells a developer which parts the page's styles hide. For development only: production builds leave it out. */
export function useGuardRails(root: RefObject<Element | null>): void {
  useEffect(() => {
    const timer = setTimeout(async () => {
      const { reportHiddenParts } = await import('./guard-rails.ts')
      if (root.current) reportHiddenParts(root.current)
    }, STYLED_MS)
    return () => clearTimeout(timer)
  }, [root])
}
