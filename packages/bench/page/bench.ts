import type { Subject } from '../subject.ts'
import { listenToKeys } from './keys.ts'
import { openList } from './list.ts'
import { mount, type Mounted } from './mount.tsx'

/** What the measures ask of a page; everything that is timed is timed in the page. */
export class Bench {
  mounted: Mounted | undefined
  /** What the first field said last. */
  number = ''
  readonly keys = listenToKeys()
  readonly #subject: Subject

  constructor(subject: Subject) {
    this.#subject = subject
  }

  /** Mounts fields, in milliseconds from nothing to laid out. */
  mount(count: number): number {
    const mounted = mount(this.#subject.Field, count, (number) => {
      this.number = number
    })
    this.mounted = mounted
    return mounted.ms
  }

  unmount(): void {
    this.mounted?.unmount()
    this.mounted = undefined
  }

  get hasList(): boolean {
    return Boolean(this.#subject.list)
  }

  /** Opens the first field's list, in milliseconds until all rows are there and laid out. */
  open(): Promise<{ ms: number; rows: number }> {
    return openList(this.#subject.list!, this.mounted!.container)
  }

  validates(number: string): boolean | undefined {
    return this.#subject.validate?.(number)
  }

  elements(): number {
    return document.body.querySelectorAll('*').length - document.querySelectorAll('body > script').length
  }
}

export const expose = (subject: Subject) => Object.assign(window, { bench: new Bench(subject) })
