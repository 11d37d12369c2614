import type { ReactNode } from 'react'

interface GroundProps {
  readonly dir: 'ltr' | 'rtl'
  /** `narrow` is a page of 320 pixels. */
  readonly width?: 'narrow' | undefined
  readonly children: ReactNode
}

/** The page that a story stands on: its colours, its direction, its width. */
export function Ground({ dir, width, children }: GroundProps) {
  return (
    <div className="ground" dir={dir} data-width={width}>
      {children}
    </div>
  )
}
