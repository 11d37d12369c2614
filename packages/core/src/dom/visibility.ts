import { CHECKBOXES, INPUT } from './anatomy.ts'
import { isClipped } from './clipping.ts'
import { logoPlaces, PICTURES, picturesIn, whyBlank } from './logo.ts'
import { BRAND, LOGO, NOTICE_PARTS } from './notice-anatomy.ts'
import { alike, alphaOf, areColorsForced, inkOf, MIN_OPACITY, opacityOf } from './paint.ts'
import { holdsLetters, wordsIn } from './words.ts'

/** Why a person could not see a part, or could hardly. */
export type HiddenBecause = 'not_rendered' | 'transparent' | 'same_colour' | 'too_small' | 'clipped' | 'off_page' | 'covered'

export interface HiddenPart {
  readonly element: Element
  readonly because: HiddenBecause
}

/** What a person must see before a tick means anything. */
export const GUARDED = [NOTICE_PARTS, CHECKBOXES, BRAND, LOGO, INPUT].join()

const MIN_FONT_PX = 9
/** A line of text, or a logo. */
const MIN_PX = 8
const MIN_BOX_PX = 12
/** A word within a line may be one narrow letter. */
const MIN_WORD_PX = 1
/** Letters set closer than this, by their size, lie on top of each other. */
const MIN_SPACING_EM = -0.3
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
  const parts = [root, ...root.querySelectorAll(GUARDED)].flatMap((element) => {
    const unreadable = element !== root && !isForced && isUnreadable(element, root) && 'same_colour'
    const because = whyHidden(element, element.matches(CHECKBOXES) ? MIN_BOX_PX : MIN_PX) ?? (unreadable || undefined)
    return because ? [{ element, because }] : []
  })
  const isToldOf = (element: Element) => parts.some((part) => part.element.contains(element))
  const words = wordsIn(root).flatMap((element) => {
    const because = whyHidden(element, MIN_WORD_PX)
    return because ? [{ element, because }] : []
  })
  const logos = logoPlaces(root).flatMap((place) => {
    const pictures = place.flatMap(picturesIn)
    const [because = 'not_rendered', ...others] = pictures.map((picture) => whyHidden(picture, MIN_PX) ?? 'seen')
    return [because, ...others].includes('seen') ? [] : [{ element: pictures[0] ?? place[0]!, because: because as HiddenBecause }]
  })
  return [...parts, ...[...words, ...logos].filter(({ element }) => !isToldOf(element))]
}

function whyHidden(element: Element, minPx: number): HiddenBecause | undefined {
  const [boxed, style, isPicture] = [boxOf(element), getComputedStyle(element), element.matches(PICTURES)]
  if (!boxed.checkVisibility() || style.visibility !== 'visible' || isDisguised(element)) return 'not_rendered'
  if (opacityOf(element) < MIN_OPACITY || (!isPicture && isTransparent(element))) return 'transparent'
  const area = boxed.getBoundingClientRect()
  if (area.width < minPx || area.height < minPx || (!isPicture && areLettersTiny(boxed, style, area))) return 'too_small'
  if (isClipped(boxed, area) || (boxed === element && minPx > MIN_WORD_PX && parseFloat(style.textIndent) < -area.width)) return 'clipped'
  const { x, y } = scrolledBy(boxed)
  if (area.bottom + y <= 0 || (area.right + x <= 0 && getComputedStyle(document.documentElement).direction === 'ltr')) return 'off_page'
  return isPicture ? whyBlank(element, minPx) : undefined
}

/** The element whose box holds what stands in it; one with `display: contents` has none. */
function boxOf(element: Element): Element {
  let boxed = element
  while (getComputedStyle(boxed).display === 'contents' && boxed.parentElement) boxed = boxed.parentElement
  return boxed
}

/** Whether discs stand in the place of its letters. */
function isDisguised(element: Element): boolean {
  const security = getComputedStyle(element).getPropertyValue('-webkit-text-security')
  return security !== '' && security !== 'none' && holdsLetters(element)
}

/** Whether they are drawn tiny, or on top of each other. */
function areLettersTiny(boxed: Element, { fontSize, letterSpacing }: CSSStyleDeclaration, area: DOMRect): boolean {
  const px = parseFloat(fontSize)
  return px * scaleOf(boxed, area) < MIN_FONT_PX || parseFloat(letterSpacing) < px * MIN_SPACING_EM
}

/** Whether its letters are; those that are cut out of its background are not. */
function isTransparent(element: Element): boolean {
  const { color, webkitTextFillColor = color } = getComputedStyle(element)
  return alphaOf(webkitTextFillColor) < MIN_OPACITY && !isCutOut(element)
}

/** The ground of what is around letters may be cut out, too. */
function isCutOut(element: Element | null): boolean {
  return element !== null && (getComputedStyle(element).backgroundClip === 'text' || isCutOut(element.parentElement))
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
