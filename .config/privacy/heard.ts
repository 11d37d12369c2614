import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

/** As many digits as no two numbers of a test have in common, and as no id or time holds by chance. */
const TELLING_DIGITS = 8
/** What may stand between two digits: `+31 (0)6-12 34 56 78`. */
const GAP = '[^\\dA-Za-z]{0,3}'
/** Anything that holds a number at all; it spares most texts the question for each. */
const SOME_NUMBER = new RegExp(`\\d(?:${GAP}\\d){${TELLING_DIGITS - 1}}`)
const PERCENT = /%[0-9a-f]{2}/gi
/** Ways to write bytes: where a run of them may begin in the middle of a group, each beginning is tried. */
const SPELLINGS = [
  { encoding: 'base64', run: /[\w+/-]{11,}/g, group: 4 },
  { encoding: 'hex', run: /[\da-f]{16,}/gi, group: 2 },
] as const
/** A number in base64 inside a token that is written in base64. */
const MAX_LAYERS = 2

/** Everything overheard while the tests of a file ran, none of which may hold a phone number: where, and what. */
const heard: string[] = []
/** The numbers that were typed or shown in a phone field, as patterns. */
const numbers = new Map<string, RegExp>()

/** How to look at what is there to be seen, rather than heard, in programs that run now. */
const looks = new Set<() => Promise<void>>()

/** Looks before each reading. */
export const lookWith = (look: () => Promise<void>) => void looks.add(look)

export async function lookAround(): Promise<void> {
  await Promise.all([...looks].map((look) => look()))
}

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

/** A text as it is, as an address writes it, and as base64 or hex hides it. */
function* readings(text: string, layers = MAX_LAYERS): Generator<string> {
  yield text
  const plain = text.replaceAll(PERCENT, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
  if (plain !== text) yield plain
  if (!layers) return
  for (const { encoding, run, group } of SPELLINGS) {
    for (const spelled of plain.match(run) ?? []) {
      for (let at = 0; at < group; at++) yield* readings(Buffer.from(spelled.slice(at), encoding).toString('latin1'), layers - 1)
    }
  }
}

function holdsNumber(line: string): boolean {
  for (const text of readings(line)) {
    if (SOME_NUMBER.test(text) && [...numbers.values()].some((number) => number.test(text))) return true
  }
  return false
}

/** What was heard, from the nth on, that holds one of the numbers. */
export const leaksFrom = (start: number): string[] => heard.slice(start).filter(holdsNumber)

/** For tests of the hearing itself, which let numbers out. */
export const forgetFrom = (start: number) => void heard.splice(start)

export const heardSoFar = () => heard.length
