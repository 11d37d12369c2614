/** What a terminal obeys or hides instead of showing it: controls, formats such as the override of direction, separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

const escaped = (char: string) => char.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** One line that shows all it holds: what cannot be seen is written as JSON escapes it. */
export function visible(line: string): string {
  return line.replace(UNSEEN, escaped)
}

/** JSON that reads back as the same value, and shows all it holds. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).split('\n').map(visible).join('\n')
}
