import { CHECKBOXES, INPUT } from './anatomy.ts'
import { BRAND, LOGO, NOTICE_PARTS } from './notice-anatomy.ts'

/** Why a person could not see a part, or could hardly. */
export type HiddenBecause = 'not_rendered' | 'transparent' | 'too_small' | 'clipped' | 'off_page'

export interface HiddenPart {
  readonly element: Element
  readonly because: HiddenBecause
}

const MIN_OPACITY = 0.3
const MIN_FONT_PX = 9
/** A line of text, or a logo. */
const MIN_PX = 8
const MIN_BOX_PX = 12
/** Less than this much of a part inside what clips it is as good as nothing. */
const MIN_SHARE = 0.5
const CLIPS_ALL = /inset\((?:[5-9]\d|100)(?:\.\d+)?%|(?:circle|ellipse)\(0|polygon\(0(?:px|%)? 0(?:px|%)?(?:, 0(?:px|%)? 0(?:px|%)?)*\)/

/**
 * The parts that a person must see before a tick means anything and could not: the words of the notice, WhatsApp's name and logo, the
 * boxes and the number. What must be scrolled to can be seen. Where there is no layout at all, as in jsdom, everything counts as seen.
 */
export function hiddenParts(root: Element): readonly HiddenPart[] {
  if (!root.checkVisibility) return []
  const guarded = root.querySelectorAll([NOTICE_PARTS, CHECKBOXES, BRAND, LOGO, INPUT].join())
  return [root, ...guarded].flatMap((element) => {
    const because = whyHidden(element, element.matches(CHECKBOXES) ? MIN_BOX_PX : MIN_PX)
    return because ? [{ element, because }] : []
  })
}

function whyHidden(element: Element, minPx: number): HiddenBecause | undefined {
  if (!element.checkVisibility({ visibilityProperty: true })) return 'not_rendered'
  const { color, fontSize, textIndent } = getComputedStyle(element)
  if (opacityOf(element) < MIN_OPACITY || alphaOf(color) < MIN_OPACITY) return 'transparent'
  const area = element.getBoundingClientRect()
  if (area.width < minPx || area.height < minPx || parseFloat(fontSize) < MIN_FONT_PX) return 'too_small'
  if (isClipped(element, area) || parseFloat(textIndent) < -area.width) return 'clipped'
  const { x, y } = scrolledBy(element)
  if (area.bottom + y <= 0 || (area.right + x <= 0 && getComputedStyle(document.documentElement).direction === 'ltr')) return 'off_page'
  return undefined
}

/** How far the page and what scrolls in it, such as a dialog, have been scrolled: what went out of view that way can be brought back. */
function scrolledBy(element: Element): { x: number; y: number } {
  let [x, y] = [scrollX, scrollY]
  for (let one = element.parentElement; one && one !== document.documentElement; one = one.parentElement) {
    x += one.scrollLeft
    y += one.scrollTop
  }
  return { x, y }
}

/** Opacity of everything around it counts too. */
function opacityOf(element: Element): number {
  let opacity = 1
  for (let one: Element | null = element; one; one = one.parentElement) opacity *= Number(getComputedStyle(one).opacity)
  return opacity
}

function alphaOf(color: string): number {
  const alpha = /^rgba\(.+, ([\d.]+)\)$|\/ ([\d.]+)\)$/.exec(color)
  return alpha ? Number(alpha[1] ?? alpha[2]) : 1
}

function isClipped(element: Element, area: DOMRect): boolean {
  for (let around: Element | null = element; around; around = around.parentElement) {
    const { clipPath, overflowX, overflowY } = getComputedStyle(around)
    if (CLIPS_ALL.test(clipPath)) return true
    if (around === element || around === document.body || around === document.documentElement) continue
    const { left, right, top, bottom } = around.getBoundingClientRect()
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const shownX = hides(overflowX) ? Math.min(area.right, right) - Math.max(area.left, left) : area.width
    const shownY = hides(overflowY) ? Math.min(area.bottom, bottom) - Math.max(area.top, top) : area.height
    if (shownX < area.width * MIN_SHARE || shownY < area.height * MIN_SHARE) return true
  }
  return false
}
