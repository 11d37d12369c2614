import { checkboxesIn, COUNTRY, INPUT, TOKEN } from './anatomy.ts'
import type { Surface, Tick } from './surface.ts'
import type { TickWatch } from './witness.ts'

/** Reads and mends one opt-in in a page. */
export function pageSurface(root: HTMLElement, ticks: TickWatch): Surface {
  const input = () => root.querySelector<HTMLInputElement>(INPUT)
  const country = () => root.querySelector<HTMLSelectElement>(COUNTRY)

  return {
    read() {
      const ticked = checkboxesIn(root).filter((box) => box.checked)
      const { value: text = '', defaultValue = '' } = input() ?? {}
      return {
        ticks: ticked.flatMap((box): Tick[] => {
          const witness = ticks.witnessOf(box)
          return witness ? [{ purpose: box.value, ...witness }] : []
        }),
        unwitnessed: ticked.filter((box) => !ticks.witnessOf(box)).map((box) => box.value),
        phone: { text, country: country()?.value ?? '', prefilled: defaultValue !== '', edited: text !== defaultValue },
      }
    },
    readNotice: () => import('./notice-shown.ts').then(({ noticeShown }) => noticeShown(root)),
    untick(purposes) {
      for (const box of checkboxesIn(root)) {
        if (purposes.includes(box.value)) box.checked = false
      }
    },
    clear() {
      for (const box of checkboxesIn(root)) box.checked = false
      ticks.forget()
      const field = input()
      if (field) field.value = field.defaultValue
      for (const option of country()?.options ?? []) option.selected = option.defaultSelected
    },
    writeToken(token) {
      const field = root.querySelector<HTMLInputElement>(TOKEN)
      if (field) field.value = token
    },
    focus(target) {
      ;(target === 'phone' ? input() : checkboxesIn(root)[0])?.focus()
    },
  }
}
