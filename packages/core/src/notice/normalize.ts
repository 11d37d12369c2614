/** White space runs to one space, trimmed, NFC: one line of a notice, as both sides read it. */
export function normalizeLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().normalize('NFC')
}
