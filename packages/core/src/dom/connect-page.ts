import type { OptIn } from '../opt-in/opt-in.ts'
import { removeUnwitnessed } from '../opt-in/remove-unwitnessed.ts'
import { joinForm, type FormMember } from './coordinator.ts'
import { pageSurface } from './page-surface.ts'
import type { Surface } from './surface.ts'
import { adoptTicks, clearTicks, forgetTicks, watchTicks } from './witness.ts'

export interface PageOptions {
  /** Hold the form's submit while signing. Off where the page signs itself (`withConsent`, `commit`). */
  readonly hold: boolean
  /** When the opt-in cannot be signed: stop the form so that the person can mend it, or let it go on without. */
  readonly onInvalid: () => 'block' | 'continue'
}

export interface PageConnection {
  readonly surface: Surface
  /** Reads the page as it is now. Call it once the surface can be found by the opt-in. */
  start(): void
  release(): void
}

/** Which opt-in each element showed last. */
const shown = new WeakMap<HTMLElement, OptIn>()

/** Connects an opt-in with the elements that show it: listens natively, mirrors what is there, mends what nobody did. */
export function connectPage(root: HTMLElement, optIn: OptIn, page: PageOptions): PageConnection {
  const form = root.closest('form')
  const view = root.ownerDocument.defaultView!
  const released = new AbortController()
  const { signal } = released
  const onScriptClick = (box: HTMLInputElement) => {
    box.focus()
    optIn.send({ type: 'script-click', purpose: box.value })
  }
  watchTicks(root, onScriptClick, signal)
  const surface = pageSurface(root)
  const before = shown.get(root)
  if (!before) adoptTicks(root)
  else if (before !== optIn) {
    // What was ticked was another notice, or another language: it says nothing about this one.
    clearTicks(root)
    surface.writeToken('')
  }
  shown.set(root, optIn)

  const reread = () => {
    removeUnwitnessed(surface, optIn.send)
    optIn.read('before-hydration')
  }
  const onInput = (event: Event) => optIn.read(event.isTrusted ? 'user' : 'programmatic')
  const onReset = () => {
    forgetTicks(root)
    optIn.send({ type: 'reset' })
    // The form empties its fields after this event.
    setTimeout(() => optIn.read('reset'))
  }
  const onPageShow = (event: PageTransitionEvent) => {
    if (!event.persisted || !event.isTrusted) return
    optIn.send({ type: 'restored' })
    reread()
  }

  for (const type of ['input', 'change']) root.addEventListener(type, onInput, { signal })
  form?.addEventListener('reset', onReset, { signal })
  view.addEventListener('pageshow', onPageShow, { signal })
  for (const first of ['focusin', 'pointerdown']) (form ?? root).addEventListener(first, () => optIn.prepare(), { once: true, signal })
  const leave = form && page.hold ? joinForm(form, memberFor(optIn, root, surface, page)) : undefined

  return {
    surface,
    start: reread,
    release() {
      leave?.()
      released.abort()
    },
  }
}

function memberFor(optIn: OptIn, root: HTMLElement, surface: Surface, page: PageOptions): FormMember {
  return {
    needsToken: optIn.needsToken,
    async prepare() {
      surface.writeToken('')
      const { status } = await optIn.sign()
      if (status !== 'invalid') return 'ready'
      if (page.onInvalid() === 'block') {
        surface.focus('phone')
        return 'blocked'
      }
      optIn.send({ type: 'refused', code: 'number_malformed' })
      return 'ready'
    },
    late: optIn.abandon,
    submitted: optIn.deliver,
    keepOutOfUrl(fields) {
      for (const { name } of root.querySelectorAll<HTMLInputElement>('input, select')) fields.delete(name)
      const { submit, server } = optIn.options
      const { ticked, refusal } = optIn.getState()
      const code = 'get_form_unsupported'
      // Chromium collects the fields twice.
      if (ticked.length && !submit && !server && refusal !== code) optIn.send({ type: 'refused', code })
    },
  }
}
