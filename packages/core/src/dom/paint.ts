/** Colours no further apart than this, in each channel of 0 to 255, cannot be told from each other. */
const MAX_ALIKE = 16
/** What is less opaque can hardly be seen. */
export const MIN_OPACITY = 0.3
/** At this radius no letter of an ordinary size is left of a text. */
const MAX_BLUR_PX = 8

export function alphaOf(color: string): number {
  const alpha = /^rgba\(.+, ([\d.]+)\)$|\/ ([\d.]+)\)$/.exec(color)
  return alpha ? Number(alpha[1] ?? alpha[2]) : 1
}

/** As browsers write them: `rgb(20, 23, 26)`, and `color(srgb 0.3 0.3 0.3)` for what `color-mix()` made. */
const channels = (color: string) =>
  /^(?:rgba?.|color.srgb )([\d.]+),? ([\d.]+),? ([\d.]+)/.exec(color)?.slice(1).map((channel) => Number(channel) * (color[0] === 'c' ? 255 : 1))

/** Whether two computed colours look the same. Colours of other kinds are only compared as they are written. */
export function alike(one: string, other: string): boolean {
  const [a, b] = [channels(one), channels(other)]
  return one === other || Boolean(a && b?.every((channel, at) => Math.abs(channel - a[at]!) <= MAX_ALIKE))
}

/** The colour of its letters, where nothing but that colour makes them readable. */
export function inkOf(element: Element): string | undefined {
  const { color, webkitTextFillColor = color, webkitTextStrokeWidth = '0px', textShadow } = getComputedStyle(element)
  return textShadow === 'none' && webkitTextStrokeWidth === '0px' ? webkitTextFillColor : undefined
}

/** The system's own colours are in force, and scripts are told others. */
export const areColorsForced = (): boolean => matchMedia('(forced-colors: active)').matches

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
