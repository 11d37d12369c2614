/** Where the events of an element are seen first: its shadow root, which some of them never leave, or the window. */
export function scopeOf(element: Element): EventTarget {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root : element.ownerDocument.defaultView!
}
