/** A character that JSON holds in strings alone. */
const STOP = '\ue000'

/** Whether the parser has nothing against this beginning: what it complains of is that it ends. */
function reads(beginning: string): boolean {
  try {
    JSON.parse(beginning + STOP)
    return true
  } catch (error) {
    const { message } = error as Error
    return message.includes(`token '${STOP}'`) || new RegExp(`position ${beginning.length}\\b`).test(message)
  }
}

/** The first line at which a text is no JSON; the parser's own message quotes the text, which may be secret, and names no line. */
export function brokenLine(text: string): number {
  const lines = text.trimEnd().split('\n')
  const at = lines.findIndex((_, last) => !reads(lines.slice(0, last + 1).join('\n')))
  return at === -1 ? lines.length : at + 1
}
