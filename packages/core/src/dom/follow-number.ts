interface Trail {
  /** The country before it followed a number. */
  readonly before: string
  readonly named: string
  /** What stood in the field last. */
  text: string
}

const trails = new WeakMap<HTMLSelectElement, Trail>()
const watched = new WeakSet<HTMLSelectElement>()

/** Chooses the country that a number names, in a select that lists it. */
export function followNumber(select: HTMLSelectElement | null, named: string | undefined, text: string): void {
  if (!select || !named || select.value === named) return
  const { value: chosen } = select
  const before = trailOf(select)?.before ?? chosen
  select.value = named
  // Nothing is chosen where the list does not have it.
  if (select.value !== named) return void (select.value = chosen)
  trails.set(select, { before, named, text })
  if (watched.has(select)) return
  watched.add(select)
  // Whatever is there after a choice by hand or a reset, it did not follow the number.
  const end = () => trails.delete(select)
  select.addEventListener('change', end)
  select.form?.addEventListener('reset', end)
}

/**
 * Returns to the country before, once the number that named another one is gone: what is typed in its place is no number of that country.
 * What is left of it, or was made of it, still is. A country chosen by hand stays.
 */
export function leaveNumber(select: HTMLSelectElement | null, text: string): void {
  const trail = select && trailOf(select)
  if (!trail) return
  if (isReplaced(trail.text, text)) {
    select.value = trail.before
    trails.delete(select)
  } else trail.text = text
}

function trailOf(select: HTMLSelectElement): Trail | undefined {
  const trail = trails.get(select)
  return trail?.named === select.value ? trail : undefined
}

/** Typed or pasted over the whole text. An edit leaves most of it; a single character may be the same by chance. */
function isReplaced(before: string, now: string): boolean {
  const least = Math.min(before.length, now.length)
  let start = 0
  while (start < least && before[start] === now[start]) start++
  let end = 0
  while (end < least - start && before.at(-1 - end) === now.at(-1 - end)) end++
  return !now || (start + end) * 2 < least || (now.length === 1 && before.length > 2)
}
