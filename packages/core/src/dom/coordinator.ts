/** One opt-in in a form, as the form's coordinator sees it. */
export interface FormMember {
  /** Ticked, and its token is not for exactly this state. */
  needsToken(): boolean
  /** Signs and fills the hidden field. `blocked` when the person must mend something first. */
  prepare(): Promise<'ready' | 'blocked'>
  /** The budget ran out: the form goes on without a token. */
  late(): void
  /** A native GET is about to put the fields into the address. */
  keepOutOfUrl(): (() => void) | undefined
}

/** How long a submit is held at most. WebKit forgets the person's gesture after 1,000 ms. */
const SIGN_BUDGET_MS = 900
/**
 * When the held submit looks whether it may go on. All timers are set in the listener: WebKit blocks pop-ups and
 * new targets when the second submit comes from a promise or a later timer.
 */
const LADDER_MS = [0, 2, 4, 8, 16, 32, 64, 125, 250, 500, SIGN_BUDGET_MS]

/** Shared by every copy of this library on the page: two coordinators of one form would hold each other's submits for ever. */
const COORDINATOR = Symbol.for('unticked.form-coordinator')

interface Coordinator {
  readonly members: Set<FormMember>
  release(): void
}
type CoordinatedForm = HTMLFormElement & { [COORDINATOR]?: Coordinator }

/**
 * Adds an opt-in to its form. The form's first submit is held while events are signed, then submitted again
 * with the same submitter; the page's own listeners see one submit, with the token in place.
 * @returns leaves the form
 */
export function joinForm(form: HTMLFormElement, member: FormMember): () => void {
  const coordinated = form as CoordinatedForm
  const coordinator = (coordinated[COORDINATOR] ??= coordinate(form))
  coordinator.members.add(member)
  return () => {
    coordinator.members.delete(member)
    if (coordinator.members.size) return
    coordinator.release()
    if (coordinated[COORDINATOR] === coordinator) delete coordinated[COORDINATOR]
  }
}

function coordinate(form: HTMLFormElement): Coordinator {
  const members = new Set<FormMember>()
  const released = new AbortController()
  const { signal } = released
  let phase: 'idle' | 'holding' | 'passing' = 'idle'

  const hold = (submitter: HTMLElement | null) => {
    phase = 'holding'
    const waiting = new Set([...members].filter((member) => member.needsToken()))
    let blocked = false
    for (const member of waiting) {
      const settled = (result?: 'ready' | 'blocked') => {
        waiting.delete(member)
        blocked ||= result === 'blocked'
      }
      member.prepare().then(settled, () => settled())
    }
    for (const delay of LADDER_MS) {
      setTimeout(() => {
        if (phase !== 'holding') return
        if (blocked) phase = 'idle'
        else if (!waiting.size || delay === SIGN_BUDGET_MS) {
          for (const member of waiting) member.late()
          pass(submitter)
        }
      }, delay)
    }
  }

  const pass = (submitter: HTMLElement | null) => {
    phase = 'passing'
    if (form.isConnected) submitAgain(form, submitter)
    phase = 'idle'
  }

  const onSubmit = (event: SubmitEvent) => {
    if (event.target !== form || phase === 'passing') return
    if (phase === 'holding' || [...members].some((member) => member.needsToken())) {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (phase === 'idle') hold(event.submitter)
    }
  }

  const onSubmitted = (event: SubmitEvent) => {
    if (event.target !== form || event.defaultPrevented) return
    const method = event.submitter?.getAttribute('formmethod') ?? form.getAttribute('method') ?? 'get'
    if (method.toLowerCase() !== 'get') return
    const restore = [...members].map((member) => member.keepOutOfUrl())
    setTimeout(() => restore.forEach((back) => back?.()))
  }

  const scope = form.getRootNode() instanceof ShadowRoot ? form.getRootNode() : form.ownerDocument.defaultView!
  scope.addEventListener('submit', onSubmit as EventListener, { capture: true, signal })
  scope.addEventListener('submit', onSubmitted as EventListener, { signal })
  return { members, release: () => released.abort() }
}

/** Submits as the person did: with the same button, also when it was disabled or removed while signing. */
function submitAgain(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const button = submitter as HTMLButtonElement | null
  const usable = button?.isConnected && button.form === form
  const { name, value } = button ?? {}
  const restoreButton = ({ formData }: FormDataEvent) => {
    if (name && !formData.has(name)) formData.append(name, value ?? '')
  }
  const lost = button && (!usable || button.disabled)
  if (lost) form.addEventListener('formdata', restoreButton)
  HTMLFormElement.prototype.requestSubmit.call(form, usable ? button : null)
  if (lost) form.removeEventListener('formdata', restoreButton)
}
