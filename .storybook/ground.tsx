import type { ReactNode } from 'react'

interface GroundProps {
  /** Here as well as on the document, where it arrives only after a story's test has run. */
  readonly theme: string
  readonly dir: 'ltr' | 'rtl'
  /** `narrow` is a page of 320 pixels. */
  readonly width?: 'narrow' | undefined
  readonly children: ReactNode
}

/** The page that a story stands on: its colours, its direction, its width. */
export function Ground({ theme, dir, width, children }: GroundProps) {
  return (
    <div className="ground" data-theme={theme} dir={dir} data-width={width}>
      {children}
    </div>
  )
}
