import { ACTIONS } from './actions.tsx'
import { CONFORM } from './conform.tsx'
import type { Framework } from './framework.ts'
import { HOOK_FORM } from './hook-form.tsx'
import { NATIVE } from './native.tsx'
import { TANSTACK } from './tanstack.tsx'

export const FRAMEWORKS: readonly Framework[] = [...NATIVE, ...ACTIONS, ...HOOK_FORM, TANSTACK, CONFORM]

/** What has gone wrong in forms: the columns of the matrix. */
export const TRAPS = [
  'submits what was ticked and typed, signed, once',
  // The country has one option then, so there is nothing to choose.
  'keeps what was ticked and typed before hydration',
  'never says ticked where the box is empty, after a submit that emptied it',
  'signs once for a double click',
  'signs anew after the page came back from the cache',
  'carries the event of commit() through form.submit()',
  'is emptied by a reset, and signs nothing then',
  'signs nothing while the form itself is invalid',
  'keeps what was typed when the server finds something wrong, and says it until it is mended',
  'moves the focus to the first thing to mend, in the order of the page',
  'is one submission in strict mode, without a complaint',
  'signs two opt-ins, each once',
] as const
export type Trap = (typeof TRAPS)[number]

const NOT_EMPTIED = 'nothing empties this form after a submit: the box stays as the person left it'
const NOT_NATIVE = 'form.submit() leaves the page, past the code that submits this form'

const excuse = (names: readonly Framework[], reasons: Partial<Record<Trap, string>>) => names.map(({ name }) => [name, reasons] as const)

/** Cells that make no sense, and why. */
export const WITHOUT_SENSE: Readonly<Record<string, Partial<Record<Trap, string>>>> = Object.fromEntries([
  ...excuse(FRAMEWORKS.filter(({ name }) => name === 'plain POST'), {
    'never says ticked where the box is empty, after a submit that emptied it': 'the form gives way to the next page',
  }),
  ...excuse(FRAMEWORKS.filter(({ name }) => name === 'plain GET'), {
    'never says ticked where the box is empty, after a submit that emptied it': 'the form gives way to the next page',
    'carries the event of commit() through form.submit()':
      'commit() delivers, and nothing tells form.submit() from new FormData(form): the number would be in the address. Use POST',
    'keeps what was typed when the server finds something wrong, and says it until it is mended':
      'the number is kept out of the address, so the server has nothing to judge',
  }),
  ...excuse(ACTIONS, { 'carries the event of commit() through form.submit()': NOT_NATIVE }),
  ...excuse(FRAMEWORKS.filter(({ emptiedBy }) => !emptiedBy), {
    'never says ticked where the box is empty, after a submit that emptied it': NOT_EMPTIED,
    'carries the event of commit() through form.submit()': NOT_NATIVE,
  }),
])
