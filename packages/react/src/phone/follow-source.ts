/**
 * Takes a number over from another field of the form, as long as this one holds what came from there, or nothing.
 * @param name of the other field
 * @param write puts a text into this one
 */
export function followSource(input: HTMLInputElement, name: string, write: (text: string) => void, signal: AbortSignal): void {
  const { form } = input
  if (!form || signal.aborted) return
  let taken = ''
  const take = () => {
    const source = form.elements.namedItem(name)
    if (!(source instanceof HTMLInputElement) || input.value !== taken || source.value === taken) return
    taken = source.value
    // What came from elsewhere counts as prefilled, and a reset brings it back.
    input.defaultValue = taken
    write(taken)
  }
  for (const type of ['input', 'change', 'focusin']) form.addEventListener(type, take, { signal })
  take()
}
