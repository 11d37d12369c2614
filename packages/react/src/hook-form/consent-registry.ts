import type { OptIn } from '@unticked/core'

/** One opt-in of a form, and how to move the person to it. */
interface RegisteredOptIn {
  readonly optIn: OptIn
  readonly onInvalid: 'block' | 'continue'
  focus(target: 'purpose' | 'phone'): void
}

/** The opt-ins of one form. They stay known after their fields have gone, so that a receipt can take the form's place. */
export interface ConsentRegistry {
  readonly optIns: ReadonlyMap<string, RegisteredOptIn>
  add(name: string, registered: RegisteredOptIn): void
  subscribe(listener: () => void): () => void
  first(): OptIn | null
}

const registries = new WeakMap<object, ConsentRegistry>()

/** The registry of a react-hook-form `control`. */
export function registryOf(control: object): ConsentRegistry {
  const known = registries.get(control)
  if (known) return known
  const optIns = new Map<string, RegisteredOptIn>()
  const listeners = new Set<() => void>()
  const registry: ConsentRegistry = {
    optIns,
    add(name, registered) {
      optIns.set(name, registered)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    first: () => optIns.values().next().value?.optIn ?? null,
  }
  registries.set(control, registry)
  return registry
}
