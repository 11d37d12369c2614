import type { ReactNode } from 'react'

interface GroundProps {
  /** Here as well as on the document, where it arrives only after a story's test has run. */
  readonly theme: string
  readonly dir: 'ltr' | 'rtl'
  /** `narrow` is a page of 320 pixels. */
  readonly width?: 'narrow' | undefined
  readonly look: string
  readonly density: string
  /** `200%` of the usual size of text. */
  readonly text: string
  readonly children: ReactNode
}

/** The page that a story stands on: its colours, its direction, its width, and the presets set on it. */
export function Ground({ theme, dir, width, look, density, text, children }: GroundProps) {
  return (
    <div className="ground" data-theme={theme} dir={dir} data-width={width} data-look={look} data-density={density} data-text={text}>
      {children}
    </div>
  )
}
