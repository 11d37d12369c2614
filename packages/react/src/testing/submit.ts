/**
 * Submits the form around an element as its button would: by `requestSubmit`, so that validity and the hold of the opt-in count.
 * @param inside the form's button, an opt-in's box, anything in the form
 * @throws {TypeError} where there is no form around
 */
export function submit(inside: HTMLElement): void {
  const button = inside as HTMLButtonElement
  const form = button.form ?? inside.closest('form')
  if (!form) throw new TypeError('There is no form around this element. Pass its submit button, or anything inside the form.')
  form.requestSubmit(button.type === 'submit' ? button : undefined)
}
