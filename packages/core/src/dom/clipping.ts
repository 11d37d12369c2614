/** Less than this much of a part inside what clips it is as good as nothing. */
const MIN_SHARE = 0.5
const CLIPS_ALL = /(?:circle|ellipse)\(0|polygon\(0(?:px|%)? 0(?:px|%)?(?:, 0(?:px|%)? 0(?:px|%)?)*\)/

/** Whether something around it, or its own shape, cuts most of it off. */
export function isClipped(element: Element, area: DOMRect): boolean {
  for (let around: Element | null = element; around; around = around.parentElement) {
    const { clip, clipPath, overflowX, overflowY, position } = getComputedStyle(around)
    const box = around.getBoundingClientRect()
    if (CLIPS_ALL.test(clipPath) || leaves(area, insetBy(clipPath, box)) < MIN_SHARE) return true
    if (/absolute|fixed/.test(position) && leaves(area, cutTo(clip, box)) < MIN_SHARE) return true
    if (around === element || around === document.body || around === document.documentElement) continue
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const { left, right, top, bottom } = box
    const shown = { ...sides(area), ...(hides(overflowX) && { left, right }), ...(hides(overflowY) && { top, bottom }) }
    if (leaves(area, shown) < MIN_SHARE) return true
  }
  return false
}

type Sides = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>
const sides = ({ left, right, top, bottom }: DOMRect): Sides => ({ left, right, top, bottom })

/** The smaller of the shares that are left of its width and of its height. */
function leaves(area: DOMRect, { left, right, top, bottom }: Sides): number {
  const across = Math.min(area.right, right) - Math.max(area.left, left)
  return Math.min(across / area.width, (Math.min(area.bottom, bottom) - Math.max(area.top, top)) / area.height)
}

const ALL: Sides = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity }

/** What a `clip` leaves of a box: its four edges, from the upper left corner. */
function cutTo(clip: string, box: DOMRect): Sides {
  const written = /^rect\((.+)\)$/.exec(clip)?.[1]?.split(/,? /).map((edge) => parseFloat(edge))
  if (!written) return ALL
  const [top = NaN, right = NaN, bottom = NaN, left = NaN] = written
  const from = (edge: number, start: number, auto: number) => (isNaN(edge) ? auto : start + edge)
  return {
    left: from(left, box.left, -Infinity), right: from(right, box.left, Infinity), top: from(top, box.top, -Infinity), bottom: from(bottom, box.top, Infinity),
  }
}

/** What an inset leaves of a box; where it is written in another way, all of it. */
function insetBy(clipPath: string, box: DOMRect): Sides {
  const written = /^inset\(([\d.]+(?:px|%)(?: [\d.]+(?:px|%)){0,3})(?: round .*)?\)$/.exec(clipPath)?.[1]?.split(' ')
  if (!written) return ALL
  const [top = '', right = top, bottom = top, left = right] = written
  const px = (inset: string, whole: number) => parseFloat(inset) * (inset.endsWith('%') ? whole / 100 : 1)
  return {
    left: box.left + px(left, box.width), right: box.right - px(right, box.width), top: box.top + px(top, box.height), bottom: box.bottom - px(bottom, box.height),
  }
}
