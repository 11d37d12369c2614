/** The channel's name, never translated or abbreviated. */
export const WHATSAPP = 'WhatsApp'

/** A run of text, and the slot it fills; `text` where it fills none. */
export interface Segment {
  readonly slot: string
  readonly text: string
}

/**
 * Fills a message's `{placeholders}`.
 * @returns the runs of text in order; joined, they are the sentence
 */
export function fillTemplate(template: string, slots: Readonly<Record<string, string>>): Segment[] {
  return template
    .split(/\{(\w+)\}/)
    .map((text, at) => (at % 2 ? { slot: text, text: slots[text] ?? '' } : { slot: 'text', text }))
    .filter(({ text }) => text)
}

/** The sentence of a filled template. */
export function joinSegments(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('')
}
