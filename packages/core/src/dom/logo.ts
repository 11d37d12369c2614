import { CHECKBOXES } from './anatomy.ts'
import { BRAND } from './notice-anatomy.ts'
import { alphaOf, MIN_OPACITY, opacityOf } from './paint.ts'

export const PICTURES = 'svg, img, canvas, video, object, embed'
const SHAPES = 'path, rect, circle, ellipse, polygon, polyline, line, use, image, foreignObject'
const FROM_FILE = /url\(|image-set\(/
/** Fonts of icons keep their glyphs among the code points that mean nothing. */
const GLYPH = /\p{Co}/u

/** Where a logo must be: by each name of WhatsApp in the labels of a box, or somewhere in them where none is marked. */
export function logoPlaces(root: ParentNode): readonly Element[][] {
  return [...root.querySelectorAll<HTMLInputElement>(CHECKBOXES)].flatMap((box) => {
    const labels = [...(box.labels ?? [])]
    const brands = labels.flatMap((label) => [...label.querySelectorAll(BRAND)])
    return brands.length ? brands.map((brand) => [brand]) : [labels].filter(({ length }) => length)
  })
}

/** What may be a logo: a drawing, a picture, an element of the page's own kind, or one with a picture by its styles. */
export function picturesIn(place: Element): Element[] {
  return [place, ...place.querySelectorAll(':not(svg *)')].filter(
    (element) => element.matches(PICTURES) || element.localName.includes('-') || [null, '::before', '::after'].some((mark) => isPainted(element, mark)),
  )
}

function isPainted(element: Element, mark: string | null): boolean {
  const { backgroundImage, maskImage, content, display } = getComputedStyle(element, mark)
  if (mark && (display === 'none' || content === 'none')) return false
  return FROM_FILE.test(backgroundImage) || FROM_FILE.test(maskImage) || (mark !== null && (FROM_FILE.test(content) || GLYPH.test(content)))
}

/** Why a picture that has its room shows nothing in it. */
export function whyBlank(picture: Element, minPx: number): 'not_rendered' | 'transparent' | 'too_small' | undefined {
  if (picture instanceof HTMLImageElement) return picture.currentSrc || picture.src ? undefined : 'not_rendered'
  if (!(picture instanceof SVGElement)) return undefined
  const shapes = [...picture.querySelectorAll(SHAPES)].filter((shape) => shape.checkVisibility({ visibilityProperty: true }))
  if (!shapes.length) return 'not_rendered'
  const inked = shapes.filter(isInked)
  if (!inked.length) return 'transparent'
  const areas = inked.map((shape) => shape.getBoundingClientRect())
  const width = Math.max(...areas.map(({ right }) => right)) - Math.min(...areas.map(({ left }) => left))
  const height = Math.max(...areas.map(({ bottom }) => bottom)) - Math.min(...areas.map(({ top }) => top))
  return Math.min(width, height) < minPx ? 'too_small' : undefined
}

/** What a shape refers to has colours of its own. */
function isInked(shape: Element): boolean {
  const { fill, fillOpacity, stroke, strokeOpacity, strokeWidth } = getComputedStyle(shape)
  const paints = (colour: string, opacity: string) => colour !== 'none' && alphaOf(colour) * parseFloat(opacity) >= MIN_OPACITY
  const isColoured = paints(fill, fillOpacity) || (paints(stroke, strokeOpacity) && parseFloat(strokeWidth) > 0)
  return (isColoured || shape.matches('use, image, foreignObject')) && opacityOf(shape) >= MIN_OPACITY
}
