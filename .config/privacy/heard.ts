import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

/** As many digits as no two numbers of a test have in common, and as no id or time holds by chance. */
const TELLING_DIGITS = 8
/** What may stand between two digits: `+31 (0)6-12 34 56 78`. */
const GAP = '[^\\dA-Za-z]{0,3}'
const BASE64_RUN = /[\w-]{32,}/g
const PERCENT = /%[0-9a-f]{2}/gi

/** Everything overheard while the tests of a file ran, none of which may hold a phone number: where, and what. */
const heard: string[] = []
/** The numbers that were typed or shown in a phone field, as patterns. */
const numbers = new Map<string, RegExp>()

export function hear(where: string, text: string): void {
  heard.push(`${where}: ${text}`)
}

/** Hears what a server says, as long as it runs. */
export function hearProcess({ stdout, stderr }: ChildProcess): void {
  for (const stream of [stdout, stderr]) if (stream) createInterface(stream).on('line', (line) => hear('log of a server', line))
}

/** What a phone field holds; half a number tells nothing. */
export function learnNumber(typed: string): void {
  const digits = typed.replaceAll(/\D/g, '').replace(/^0+/, '').slice(-TELLING_DIGITS)
  if (digits.length === TELLING_DIGITS) numbers.set(digits, new RegExp([...digits].join(GAP)))
}

/** A text as it is, as an address writes it, and as a token hides it. */
const readings = (text: string) => [
  text, text.replaceAll(PERCENT, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16))),
  ...(text.match(BASE64_RUN) ?? []).map((run) => Buffer.from(run, 'base64url').toString('latin1')),
]

/** What was heard, from the nth on, that holds one of the numbers. */
export function leaksFrom(start: number): string[] {
  return heard.slice(start).filter((line) => readings(line).some((text) => [...numbers.values()].some((number) => number.test(text))))
}

export const heardSoFar = () => heard.length
