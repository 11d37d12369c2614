import { scopeOf } from './scope.ts'

/** One opt-in in a form, as the form's coordinator sees it. */
export interface FormMember {
  /** Ticked, and its token is not for exactly this state. */
  needsToken(): boolean
  /** Signs and fills the hidden field. `blocked` when the person must mend something first. */
  prepare(): Promise<'ready' | 'blocked'>
  /** The budget ran out: the form goes on without a token. */
  late(): void
  /** The form was submitted with what is in it: now the event may travel. */
  submitted(): void
  /** A native GET puts the fields into the address: takes those of this opt-in out. */
  keepOutOfUrl(fields: FormData): void
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
    delete coordinated[COORDINATOR]
  }
}

function coordinate(form: HTMLFormElement): Coordinator {
  const members = new Set<FormMember>()
  const released = new AbortController()
  const { signal } = released
  let phase: 'idle' | 'holding' | 'passing' = 'idle'
  let passed: SubmitEvent | undefined

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
    const timers = LADDER_MS.map((delay) =>
      setTimeout(() => {
        if (waiting.size && !blocked && delay < SIGN_BUDGET_MS) return
        // A timer left over would judge the next submit by this one.
        timers.forEach(clearTimeout)
        phase = 'idle'
        if (blocked) return
        for (const member of waiting) member.late()
        pass(submitter)
      }, delay),
    )
  }

  const pass = (submitter: HTMLElement | null) => {
    phase = 'passing'
    if (form.isConnected) submitAgain(form, submitter)
    phase = 'idle'
  }

  const onSubmit = (event: SubmitEvent) => {
    if (event.target !== form) return
    if (phase === 'holding' || (phase === 'idle' && [...members].some((member) => member.needsToken()))) {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (phase === 'idle') hold(event.submitter)
      return
    }
    passed = event
    // The page's listeners may take the opt-in out of the page: it was there when the form was submitted.
    const submitting = [...members]
    setTimeout(() => {
      passed = undefined
      for (const member of submitting) member.submitted()
    })
  }

  const onFormData = ({ formData }: FormDataEvent) => {
    // Outside listeners it is the browser that collects the fields; in one, the page, which will carry them itself.
    // The event's phase would not tell: Firefox collects them before it is over.
    if (!passed || passed.currentTarget || passed.defaultPrevented) return
    const method = passed.submitter?.getAttribute('formmethod') ?? form.getAttribute('method') ?? ''
    if (!/^(post|dialog)$/i.test(method)) for (const member of members) member.keepOutOfUrl(formData)
  }

  scopeOf(form).addEventListener('submit', onSubmit as EventListener, { capture: true, signal })
  form.addEventListener('formdata', onFormData, { signal })
  return { members, release: () => released.abort() }
}

/** Submits as the person did: with the same button, also when it was disabled or removed while signing. */
function submitAgain(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const { name, value = '', disabled } = (submitter ?? {}) as HTMLButtonElement
  const restoreButton = ({ formData }: FormDataEvent) => {
    if (name && !formData.has(name)) formData.append(name, value)
  }
  const submit = (isLost: boolean, button?: HTMLElement | null) => {
    if (isLost) form.addEventListener('formdata', restoreButton)
    HTMLFormElement.prototype.requestSubmit.call(form, button)
    form.removeEventListener('formdata', restoreButton)
  }
  try {
    // Not null: jsdom, where people test their forms, takes no null.
    submit(disabled, submitter ?? undefined)
  } catch {
    // It is no button of this form any more.
    submit(true)
  }
}
