import type { NoticeLink } from './notice.ts'

/** The channel's name, never translated or abbreviated. */
export const WHATSAPP = 'WhatsApp'

/** A run of text, and the slot it fills; `text` where it fills none. */
export interface Segment {
  readonly slot: string
  readonly text: string
  /** Where the text leads; absent where it leads nowhere. */
  readonly href?: string
}

/**
 * Fills a message's `{placeholders}`.
 * @returns the runs of text in order; joined, they are the sentence
 */
export function fillTemplate(template: string, slots: Readonly<Record<string, string | NoticeLink>>): Segment[] {
  return template
    .split(/\{(\w+)\}/)
    .map((text, at) => {
      const slot = at % 2 ? slots[text] ?? '' : text
      return { slot: at % 2 ? text : 'text', ...(typeof slot === 'string' ? { text: slot } : slot) }
    })
    .filter(({ text }) => text)
}

/** The sentence of a filled template. */
export function joinSegments(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('')
}
