/** Tells React and native listeners of a change, as a browser would. */
export function tell(element: HTMLElement, type: 'input' | 'change'): void {
  element.dispatchEvent(new Event(type, { bubbles: true }))
}
