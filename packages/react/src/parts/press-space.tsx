'use client'
import { useRoot } from '../opt-in-context.ts'

/** Stands by a box that a script tried to tick, as some assistive tools do: what the person can do instead. */
export function PressSpace({ purpose }: { purpose: string }) {
  const { messages, state } = useRoot()
  return (
    <p data-part="press-space" role="status">
      {state.clickedByScript === purpose && <b>{messages.pressSpace}</b>}
    </p>
  )
}
