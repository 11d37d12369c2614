'use client'
import { useEffect, useRef } from 'react'
import type { Control, FieldValues } from 'react-hook-form'

interface Field {
  readonly control: Control<FieldValues>
  readonly name: string
  readonly submitCount: number
  readonly rootRef: { readonly current: HTMLElement | null }
  readonly focus: () => void
}

/**
 * Takes the focus after a failed submit from a field further down. react-hook-form moves to the first error in the order of
 * registration, and what `register` names while the form renders is registered before any field that is a component.
 */
export function usePageOrder({ control, name, submitCount, rootRef, focus }: Field): void {
  const judged = useRef(submitCount)
  useEffect(() => {
    if (judged.current === submitCount) return
    judged.current = submitCount
    if (control._options.shouldFocusError === false || !control.getFieldState(name).invalid) return
    const timer = setTimeout(() => {
      const active = document.activeElement as HTMLInputElement | null
      const isBelow = active && rootRef.current!.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING
      if (isBelow && active.name && control.getFieldState(active.name).invalid) focus()
    })
    return () => clearTimeout(timer)
  }, [control, name, submitCount, rootRef, focus])
}
