import type { TickedBy, TickSource } from '../event/claims.ts'
import { CHECKBOXES, checkboxesIn } from './anatomy.ts'
import { scopeOf } from './scope.ts'

/** How a box came to be ticked. */
export interface Witness {
  readonly src: TickSource
  readonly act: boolean
  readonly by: TickedBy
}

/** Marks a tick made by `@unticked/react/testing`; its events say so. */
export const TEST_TICK = Symbol.for('unticked.test-tick')

/** Outlives a watch, as a tick does when an opt-in is connected anew. */
const witnesses = new WeakMap<HTMLInputElement, Witness>()
const unseen = (src: TickSource): Witness => ({ src, act: false, by: 'other' })

export const witnessOf = (box: HTMLInputElement) => witnesses.get(box)

export function clearTicks(root: HTMLElement): void {
  for (const box of checkboxesIn(root)) box.checked = false
  forgetTicks(root)
}

export function forgetTicks(root: HTMLElement): void {
  for (const box of checkboxesIn(root)) witnesses.delete(box)
}

/** Counts what is ticked as ticked before hydration. For the first connection of a root alone: later it is a script's tick. */
export function adoptTicks(root: HTMLElement): void {
  for (const box of checkboxesIn(root)) {
    if (navigator.userActivation?.hasBeenActive && box.checked && !box.defaultChecked) witnesses.set(box, unseen('before-hydration'))
  }
}

/** The box that a click is for: itself, or the one its label names. */
function boxOf(event: Event, root: Element): HTMLInputElement | undefined {
  const target = event.composedPath()[0] as Element
  const box = target.closest?.('label')?.control ?? target
  return box.matches?.(CHECKBOXES) && root.contains(box) ? (box as HTMLInputElement) : undefined
}

/**
 * Watches who ticks. A witness is a trusted click followed by a trusted change that leaves the box ticked.
 * Clicks by scripts on a box or its label are cancelled before they reach it, and clicks on a label that stands elsewhere: it says something else.
 * @param onScriptClick told at once of each cancelled click
 * @param signal ends it
 */
export function watchTicks(root: HTMLElement, onScriptClick: (box: HTMLInputElement) => void, signal: AbortSignal): void {
  const capture = { capture: true, signal }
  let clicked: { box: HTMLInputElement; witness: Witness } | undefined
  let spaceOn: EventTarget | undefined

  const sawKey = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === ' ') spaceOn = event.composedPath()[0]
  }
  const sawClick = (event: MouseEvent) => {
    const box = boxOf(event, root)
    if (!box) return
    if (!event.isTrusted || !root.contains(event.composedPath()[0] as Node)) {
      event.preventDefault()
      event.stopImmediatePropagation()
      onScriptClick(box)
    } else {
      const byPointer = event.detail || (event as PointerEvent).pointerType || clicked?.witness.by === 'pointer'
      const by = byPointer ? 'pointer' : spaceOn === box ? 'keyboard' : 'other'
      clicked = { box, witness: { src: 'user', act: navigator.userActivation?.isActive ?? false, by } }
      // A click and the change it makes are one task; what comes later is not its doing.
      setTimeout(() => (clicked = spaceOn = undefined))
    }
  }
  const sawChange = (event: Event) => {
    const box = event.target as HTMLInputElement & { [TEST_TICK]?: boolean }
    if (!box.matches(CHECKBOXES)) return
    witnesses.delete(box)
    if (!box.checked) return
    if (event.isTrusted && clicked?.box === box) witnesses.set(box, clicked.witness)
    else if (box[TEST_TICK]) witnesses.set(box, unseen('test'))
  }

  scopeOf(root).addEventListener('click', sawClick as EventListener, capture)
  root.addEventListener('keydown', sawKey, capture)
  root.addEventListener('change', sawChange, capture)
}
