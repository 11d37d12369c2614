import type { Segment } from '@unticked/core/notice'
import { Fragment, type ReactNode } from 'react'

/** Runs of text, as links where they lead somewhere, with elements where `slots` names one. Joined, the text stays what is signed. */
export function Segments({ of, slots }: { of: readonly Segment[]; slots?: Readonly<Record<string, (text: string) => ReactNode>> }) {
  return of.map(({ slot, text, href }, at) => <Fragment key={at}>{slots?.[slot]?.(text) ?? (href ? <a href={href}>{text}</a> : text)}</Fragment>)
}
