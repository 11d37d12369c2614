import type { Subject } from '../subject.ts'
import { layOut } from './mount.tsx'
import { nextTask } from './task.ts'

const MIN_ROWS = 200
const PATIENCE_MS = 5000

const isShown = (row: Element) => row instanceof HTMLOptionElement || row.getClientRects().length > 0

/** Opens a list and waits until every row is there. */
export async function openList({ open, rows }: NonNullable<Subject['list']>, page: HTMLElement): Promise<{ ms: number; rows: number }> {
  const started = performance.now()
  open(page)
  for (;;) {
    const found = document.querySelectorAll(rows)
    if (found.length >= MIN_ROWS && isShown(found[0]!)) {
      layOut(found[0]!)
      return { ms: performance.now() - started, rows: found.length }
    }
    if (performance.now() - started > PATIENCE_MS) throw new Error(`The list has ${found.length} rows after ${PATIENCE_MS} ms`)
    await nextTask()
  }
}
