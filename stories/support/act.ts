import { notice } from './notice.ts'
import { say } from './words.ts'
import { tick } from '@unticked/react/testing'
import { expect, userEvent, waitFor, type within } from 'storybook/test'

/** A number as people in the Netherlands type it, and as it is said back. */
export const TYPED = '06 12 34 56 78'
export const UNDERSTOOD = '+31 6 12345678'

type Canvas = Pick<ReturnType<typeof within>, 'getAllByRole' | 'getByRole'>

export const boxOf = (canvas: Canvas, purpose = 'orders'): HTMLInputElement => {
  const boxes = canvas.getAllByRole('checkbox') as HTMLInputElement[]
  return boxes.find(({ value }) => value === purpose)!
}

export const numberOf = (canvas: Canvas): HTMLInputElement => {
  const fields = canvas.getAllByRole('textbox') as HTMLInputElement[]
  return fields.find(({ type }) => type === 'tel')!
}

/** Types a number and waits until it is said back. */
export async function typeNumber(canvas: Canvas, globals: Record<string, unknown>): Promise<void> {
  const field = numberOf(canvas)
  await userEvent.type(field, TYPED)
  const echo = say(globals, 'echo', { business: notice.business.name, number: UNDERSTOOD })
  await waitFor(() => expect(field.closest('[data-part="phone"]')).toHaveTextContent(echo), { timeout: 5000 })
}

/** Ticks the first purpose, types a number and presses the form's own button. */
export async function agree(canvas: Canvas, globals: Record<string, unknown>): Promise<void> {
  tick(boxOf(canvas))
  await typeNumber(canvas, globals)
  await userEvent.click(canvas.getByRole('button', { name: say(globals, 'submit') }))
}
