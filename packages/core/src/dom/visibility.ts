import { CHECKBOXES, INPUT } from './anatomy.ts'
import { isClipped } from './clipping.ts'
import { BRAND, LOGO, NOTICE_PARTS } from './notice-anatomy.ts'
import { alike, alphaOf, areColorsForced, inkOf } from './paint.ts'

/** Why a person could not see a part, or could hardly. */
export type HiddenBecause = 'not_rendered' | 'transparent' | 'same_colour' | 'too_small' | 'clipped' | 'off_page' | 'covered'

export interface HiddenPart {
  readonly element: Element
  readonly because: HiddenBecause
}

/** What a person must see before a tick means anything. */
export const GUARDED = [NOTICE_PARTS, CHECKBOXES, BRAND, LOGO, INPUT].join()

const MIN_OPACITY = 0.3
/** At this radius no letter of an ordinary size is left of a text. */
const MAX_BLUR_PX = 8
const MIN_FONT_PX = 9
/** A line of text, or a logo. */
const MIN_PX = 8
const MIN_BOX_PX = 12
/** How much smaller than it was laid out something may be drawn before its letters count as smaller. */
const NEARLY_WHOLE = 0.9

/**
 * The parts that a person must see before a tick means anything and could not: the words of the notice, WhatsApp's name and logo, the
 * boxes and the number. What must be scrolled to can be seen. Where there is no layout at all, as in jsdom, everything counts as seen.
 * It says only what is sure, for a tick does not count while it says something; `obscuredParts` looks further.
 */
export function hiddenParts(root: Element): readonly HiddenPart[] {
  if (!root.checkVisibility) return []
  const isForced = areColorsForced()
  return [root, ...root.querySelectorAll(GUARDED)].flatMap((element) => {
    const unreadable = element !== root && !isForced && isUnreadable(element, root) && 'same_colour'
    const because = whyHidden(element, element.matches(CHECKBOXES) ? MIN_BOX_PX : MIN_PX) ?? (unreadable || undefined)
    return because ? [{ element, because }] : []
  })
}

function whyHidden(element: Element, minPx: number): HiddenBecause | undefined {
  const drawn = element.matches(LOGO) ? (element.querySelector('path') ?? element) : element
  if (!drawn.checkVisibility({ visibilityProperty: true })) return 'not_rendered'
  const { fontSize, textIndent } = getComputedStyle(element)
  if (opacityOf(element) < MIN_OPACITY || isTransparent(element)) return 'transparent'
  const area = element.getBoundingClientRect()
  if (area.width < minPx || area.height < minPx || parseFloat(fontSize) * scaleOf(element, area) < MIN_FONT_PX) return 'too_small'
  if (isClipped(element, area) || parseFloat(textIndent) < -area.width) return 'clipped'
  const { x, y } = scrolledBy(element)
  if (area.bottom + y <= 0 || (area.right + x <= 0 && getComputedStyle(document.documentElement).direction === 'ltr')) return 'off_page'
  return undefined
}

/** Whether its letters are; those that are cut out of its background are not. */
function isTransparent(element: Element): boolean {
  const { color, webkitTextFillColor = color, backgroundClip } = getComputedStyle(element)
  return backgroundClip !== 'text' && alphaOf(webkitTextFillColor) < MIN_OPACITY
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

/** Opacity of everything around it counts too, and so do the filters that do the same. */
export function opacityOf(element: Element): number {
  let opacity = 1
  for (let one: Element | null = element; one; one = one.parentElement) {
    const { opacity: own, filter } = getComputedStyle(one)
    opacity *= Number(own) * Number(/opacity\(([\d.]+)/.exec(filter)?.[1] ?? 1)
    if (Number(/blur\(([\d.]+)/.exec(filter)?.[1]) > MAX_BLUR_PX) return 0
  }
  return opacity
}

/** How large it is drawn beside its layout, whichever way it is turned; 1 where that makes no difference. */
function scaleOf(element: Element, { width, height }: DOMRect): number {
  const { offsetWidth, offsetHeight } = element as Partial<HTMLElement>
  const scale = offsetWidth && offsetHeight ? Math.sqrt((width * height) / (offsetWidth * offsetHeight)) : 1
  return scale < NEARLY_WHOLE ? scale : 1
}

/** Whether letters in it have the colour that the opt-in itself paints behind them. What the page paints there cannot be told for sure. */
function isUnreadable(element: Element, root: Element): boolean {
  const hasLetters = (one: Element) => one.matches(INPUT) || [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue!.trim())
  return [element, ...element.querySelectorAll('*')].some((one) => {
    const ink = hasLetters(one) && inkOf(one)
    const ground = ink && groundOf(one, root)
    return ink && ground && alike(ink, ground)
  })
}

/** The plain colour that something up to the root paints right behind an element. */
function groundOf(element: Element, root: Element): string | undefined {
  const { top, right, bottom, left } = element.getBoundingClientRect()
  for (let one: Element | null = element; one && root.contains(one); one = one.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(one)
    const alpha = alphaOf(backgroundColor)
    if (backgroundImage !== 'none') return undefined
    if (!alpha) continue
    const around = one.getBoundingClientRect()
    const isAround = around.top <= top && around.right >= right && around.bottom >= bottom && around.left <= left
    return alpha === 1 && isAround ? backgroundColor : undefined
  }
  return undefined
}
