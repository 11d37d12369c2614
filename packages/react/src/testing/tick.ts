import { TEST_TICK } from '@unticked/core/dom'
import { tell } from './act.ts'

/**
 * Ticks a box in a test where no real input can be made (jsdom, stories). The event says `ui.src: 'test'`, and servers
 * refuse it unless they were told otherwise; Playwright and Vitest's browser mode tick with real input instead.
 * @param checkbox an `OptIn.Checkbox`, such as `screen.getByRole('checkbox', { name: /order updates/ })`
 */
export function tick(checkbox: HTMLElement): void {
  set(checkbox, true)
}

/** Takes a tick of {@link tick} back. */
export function untick(checkbox: HTMLElement): void {
  set(checkbox, false)
}

function set(element: HTMLElement, checked: boolean): void {
  const box = element as HTMLInputElement & { [TEST_TICK]?: boolean }
  box[TEST_TICK] = true
  box.checked = checked
  tell(box, 'change')
  delete box[TEST_TICK]
}
