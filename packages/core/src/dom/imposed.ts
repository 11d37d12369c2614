import { CHECKBOXES, INPUT } from './anatomy.ts'

/** Whether a script made of a box a condition, or locked the number: neither is a choice of the person any more. A form that is busy may be disabled as a whole. */
export function isImposed(root: ParentNode): boolean {
  const fields = [...root.querySelectorAll<HTMLInputElement>(`${CHECKBOXES}, ${INPUT}`)]
  return fields.some((field) => (field.matches(CHECKBOXES) ? field.required : field.readOnly || field.inert || field.hasAttribute('disabled')))
}
