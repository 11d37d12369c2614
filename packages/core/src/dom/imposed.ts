import { CHECKBOXES, INPUT } from './anatomy.ts'

/** Whether a box was made a condition, or the number locked: neither is a choice of the person any more. A form that is busy may be locked as a whole. */
export function isImposed(root: ParentNode): boolean {
  const boxes = [...root.querySelectorAll<HTMLInputElement>(CHECKBOXES)]
  return boxes.some(({ required }) => required) || [...root.querySelectorAll<HTMLInputElement>(INPUT)].some((number) => isLocked(number, boxes))
}

function isLocked(number: HTMLInputElement, boxes: readonly HTMLInputElement[]): boolean {
  if (number.readOnly || number.inert || number.hasAttribute('disabled')) return true
  if (number.tabIndex < 0 && getComputedStyle(number).pointerEvents === 'none') return true
  return isOutOfReach(number) && !boxes.every(isOutOfReach)
}

/** Alone or with what is around it. While a modal dialog is open nothing else can be reached, which says nothing of the fields. */
function isOutOfReach(field: HTMLInputElement): boolean {
  return field.matches(':disabled, [inert] *, [inert]') || getComputedStyle(field).getPropertyValue('interactivity') === 'inert'
}
