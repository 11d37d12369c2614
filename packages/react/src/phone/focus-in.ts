/** Whether the person is in the form already, as they are who came before hydration; without a form, anywhere. */
export function focusIn(form: HTMLFormElement | null | undefined): boolean {
  const { activeElement, body } = document
  return form ? form.contains(activeElement) : Boolean(activeElement) && activeElement !== body
}
