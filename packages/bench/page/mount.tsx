import type { ComponentType } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { FieldProps } from '../subject.ts'

export interface Mounted {
  readonly container: HTMLElement
  readonly ms: number
  unmount(): void
}

const ignore = () => {}

/** Renders, runs every effect, lays out: the same for all. What a field puts off to a later task is not in it. */
export function mount(Field: ComponentType<FieldProps>, count: number, onNumber: (number: string) => void): Mounted {
  const container = document.createElement('div')
  document.body.append(container)
  const root = createRoot(container)
  const fields = Array.from({ length: count }, (_, at) => (
    <div key={at}>
      <Field name={`phone${at}`} onNumber={at ? ignore : onNumber} />
    </div>
  ))
  const started = performance.now()
  flushSync(() => root.render(fields))
  layOut(container)
  const ms = performance.now() - started
  return {
    container,
    ms,
    unmount() {
      root.unmount()
      container.remove()
    },
  }
}

export const layOut = (element: Element) => element.getBoundingClientRect().height
