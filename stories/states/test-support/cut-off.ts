import type { Page } from 'playwright-core'

/** Words that cannot be read in full: outside what clips them, outside the control they stand in, or beyond the sides of the window. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const SLACK_PX = 1
    const found: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} of ${clientWidth} pixels`)
    const holds = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      return [overflowX, overflowY].some((overflow) => overflow !== 'visible') || element.matches('button, [data-part="country-face"], fieldset, section')
    }
    const texts = document.createTreeWalker(document.querySelector('.matrix')!, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.nodeValue!.trim()
      const state = text.parentElement!.closest('.matrix > article')!.id
      const parent = text.parentElement!
      // Said to assistive technology alone.
      const unseen = parent.clientHeight === 0 && getComputedStyle(parent).overflow === 'hidden'
      if (!words || unseen || !parent.checkVisibility() || parent.closest('select')) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (left < -SLACK_PX || right > clientWidth + SLACK_PX) found.push(`${state}: “${words}” lies beyond the window`)
        for (let around = text.parentElement; around && around !== document.body; around = around.parentElement) {
          if (!holds(around)) continue
          const box = around.getBoundingClientRect()
          const out = left < box.left - SLACK_PX || right > box.right + SLACK_PX || top < box.top - SLACK_PX || bottom > box.bottom + SLACK_PX
          if (out) found.push(`${state}: “${words}” is cut off by ${around.tagName} ${around.getAttribute('data-part') ?? ''}`)
        }
      }
    }
    // A field scrolls by itself; at its usual size a number fits.
    if (!document.documentElement.dataset.text) for (const input of document.querySelectorAll<HTMLInputElement>('[data-part="input"]')) {
      if (input.scrollWidth > input.clientWidth) found.push(`${input.closest('.matrix > article')!.id}: “${input.value}” does not fit into the field`)
    }
    return found
  })
