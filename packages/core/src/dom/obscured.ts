import { CHECKBOXES } from './anatomy.ts'
import { LOGO } from './notice-anatomy.ts'
import { alike, alphaOf, areColorsForced, inkOf, opacityOf } from './paint.ts'
import { GUARDED, type HiddenBecause, type HiddenPart } from './visibility.ts'

const OPAQUE = 0.9
/** Their pixels cannot be read. */
const PICTURES = 'img, video, canvas, iframe, object, embed'
const WHITE = 'rgb(255, 255, 255)'

/**
 * The parts that lie in view and are covered, cut out, or of the colour that the page paints behind them: found by asking what is painted at one
 * point of each. A guess, and of a moment: for developers, not for evidence. What cannot be told, as on a picture, is not reported.
 */
export function obscuredParts(root: Element): readonly HiddenPart[] {
  if (root.getRootNode() !== document || root.closest('[inert]') || areColorsForced()) return []
  // While a dialog is open elsewhere, nothing else of the page can be hit.
  if ([...document.querySelectorAll(':modal')].some((modal) => !modal.contains(root))) return []
  return [...root.querySelectorAll(GUARDED)].flatMap((element) => {
    const because = whyObscured(element)
    return because ? [{ element, because }] : []
  })
}

function whyObscured(element: Element): HiddenBecause | undefined {
  const [line] = element.getClientRects()
  if (!line?.width || !line.height) return undefined
  const [x, y] = [line.left + line.width / 2, line.top + line.height / 2]
  const layers = document.elementsFromPoint(x, y)
  if (!layers.length || isScrolledAway(element, x, y)) return undefined
  const at = layers.findIndex((layer) => element.contains(layer))
  const around = layers.findIndex((layer) => layer.contains(element))
  if (layers.slice(0, at < 0 ? Math.max(around, 0) : at).some((layer) => covers(layer, element) && !comesAndGoes(layer))) return 'covered'
  const isLogo = element.matches(LOGO)
  // What lets clicks through is painted and not hit, and so are the gaps of a drawing.
  if (at < 0) return isLogo || getComputedStyle(element).pointerEvents === 'none' ? undefined : 'clipped'
  if (element.matches(CHECKBOXES)) return isBlank(element, groundOf(layers.slice(at + 1), x, y)) ? 'same_colour' : undefined
  const ink = isLogo ? fillOf(element) : inkOf(layers[at]!)
  const ground = ink && groundOf(layers.slice(at), x, y)
  return ground && alike(ink, ground) ? 'same_colour' : undefined
}

/** The one colour of a drawing of one shape. */
function fillOf(logo: Element): string | undefined {
  const shape = logo.querySelector(':scope > path:only-child')
  return shape ? getComputedStyle(shape).fill : undefined
}

/** What must be scrolled to in a box of the page can be seen. */
function isScrolledAway(element: Element, x: number, y: number): boolean {
  for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
    if (getComputedStyle(around).overflow === 'visible') continue
    const { left, right, top, bottom } = around.getBoundingClientRect()
    if (x < left || x > right || y < top || y > bottom) return true
  }
  return false
}

function covers(layer: Element, element: Element): boolean {
  if (opacityOf(layer) < OPAQUE) return false
  // What is around it can be in front of it only by what it paints itself, or by a mark of it.
  const marks = layer.contains(element) ? [null, '::before', '::after'] : [null]
  return layer.matches(PICTURES) || marks.some((mark) => {
    const { backgroundColor, content } = getComputedStyle(layer, mark)
    return alphaOf(backgroundColor) >= OPAQUE && !(mark && content === 'none')
  })
}

/** A head that stays while the page is scrolled, a dialog, a list that is open: what lies under it comes out again. */
function comesAndGoes(layer: Element): boolean {
  for (let one: Element | null = layer; one; one = one.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(one).position) || one.matches('dialog, [popover], [role="listbox"], [role="dialog"]')) return true
  }
  return false
}

const isPainted = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration) => backgroundImage !== 'none' || alphaOf(backgroundColor) > 0
const hasMark = (element: Element) =>
  (['::before', '::after'] as const).some((mark) => {
    const style = getComputedStyle(element, mark)
    const { content, scale, borderStyle, display } = style
    return content !== 'none' && content !== 'normal' && display !== 'none' && scale !== '0' && (content !== '""' || isPainted(style) || borderStyle !== 'none')
  })

/** The plain colour behind it all; `undefined` where that cannot be told. */
function groundOf(layers: readonly Element[], x: number, y: number): string | undefined {
  const isAt = (picture: Element) => {
    const { left, right, top, bottom } = picture.getBoundingClientRect()
    return left <= x && x <= right && top <= y && y <= bottom
  }
  // Pictures that let clicks through are not among the layers.
  const pictures = [...document.querySelectorAll(PICTURES)].filter(isAt)
  for (const layer of [...layers, document.body, document.documentElement]) {
    const style = getComputedStyle(layer)
    if (pictures.length || style.backgroundImage !== 'none' || style.mixBlendMode !== 'normal' || hasMark(layer)) return undefined
    const alpha = alphaOf(style.backgroundColor)
    if (alpha === 1) return style.backgroundColor
    if (alpha) return undefined
  }
  return /dark/.test(getComputedStyle(document.documentElement).colorScheme) ? undefined : WHITE
}

/** Whether a box that has no look of the browser's has none of the page's either. */
function isBlank(box: Element, ground: string | undefined): boolean {
  const style = getComputedStyle(box)
  const { appearance, backgroundColor, backgroundImage, boxShadow, borderTopColor, borderTopStyle, borderTopWidth, outlineStyle } = style
  if (!ground || appearance !== 'none' || backgroundImage !== 'none' || boxShadow !== 'none' || outlineStyle !== 'none') return false
  const differs = (color: string) => alphaOf(color) > 0 && !alike(color, ground)
  const hasEdge = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0 && differs(borderTopColor)
  // A drawing beside it may stand for it.
  const drawings = [box, box.parentElement!, ...((box as HTMLInputElement).labels ?? [])]
  return !hasEdge && !differs(backgroundColor) && !drawings.some(hasMark)
}
