/**
 * Moves to a control whose own error is shown by the page, if nothing before it in the form is invalid. The browser, which passes over
 * a control that needs no bubble, would go on to the next one: that one waits for its turn.
 */
export function focusIfFirst(input: HTMLInputElement): void {
  const { form } = input
  const fields = [...(form?.elements ?? [input])] as HTMLInputElement[]
  if (fields.find(({ willValidate, validity }) => willValidate && !validity.valid) !== input) return
  input.focus()
  const wait = (event: Event) => (event.target as HTMLInputElement).form === form && event.preventDefault()
  document.addEventListener('invalid', wait, true)
  setTimeout(() => document.removeEventListener('invalid', wait, true))
}
