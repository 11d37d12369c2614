import { checkboxesIn, COUNTRY, INPUT, TOKEN } from './anatomy.ts'
import type { Surface, Tick } from './surface.ts'
import { clearTicks, witnessOf } from './witness.ts'

/** Reads and mends one opt-in in a page. */
export function pageSurface(root: HTMLElement): Surface {
  const input = () => root.querySelector<HTMLInputElement>(INPUT)
  const country = () => root.querySelector<HTMLSelectElement>(COUNTRY)

  return {
    read() {
      const ticks: Tick[] = []
      const unwitnessed: string[] = []
      for (const box of checkboxesIn(root)) {
        const { checked, value: purpose } = box
        const witness = witnessOf(box)
        if (checked && witness) ticks.push({ purpose, ...witness })
        else if (checked) unwitnessed.push(purpose)
      }
      const { value: text = '', defaultValue = '' } = input() ?? {}
      return { ticks, unwitnessed, phone: { text, country: country()?.value ?? '', prefilled: defaultValue !== '', edited: text !== defaultValue } }
    },
    readNotice: (rendered) => import('./notice-shown.ts').then(({ noticeShown }) => noticeShown(root, rendered)),
    untick(purposes) {
      for (const box of checkboxesIn(root)) {
        if (purposes.includes(box.value)) box.checked = false
      }
    },
    clear() {
      clearTicks(root)
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
