import type { Segment } from '@unticked/core/notice'
import type { ReactElement, ReactNode } from 'react'

/** Runs of text, as links where they lead somewhere, with elements where `slots` names one. Joined, the text stays what is signed. */
export function segments(of: readonly Segment[], slots?: Readonly<Record<string, (text: string, key: number) => ReactElement>>): ReactNode[] {
  return of.map(({ slot, text, href }, at) => slots?.[slot]?.(text, at) ?? (href ? <a key={at} href={href}>{text}</a> : text))
}
