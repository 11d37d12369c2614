import type { PhoneFieldConnection, PhoneFieldReading } from '@unticked/core/dom'
import { pagePhoneReader } from '@unticked/core/phone'
import { focusIn } from './focus-in.ts'

/** As long as a submit is held for the rules. */
const PATIENCE_MS = 900

/** Fetches the rules and what holds a submit for them, when somebody turns to the form. */
export function prepareAtFocus(
  root: HTMLElement, input: HTMLInputElement, last: () => PhoneFieldReading | undefined, field: PhoneFieldConnection, signal: AbortSignal,
): void {
  const { form } = input
  const prepare = () => {
    // Offline, its list never comes; it is used as it is.
    root.querySelector('[data-alone]')?.removeAttribute('data-alone')
    void pagePhoneReader.ready(input.value, last()?.country ?? '')
    const holding = import('./hold-submit.ts').then(({ holdSubmit }) => !signal.aborted && holdSubmit(input, last, field, signal), () => undefined)
    if (form) holdMeanwhile(form, () => last()?.result.status === 'pending', holding, signal)
  }
  if (focusIn(form)) prepare()
  else (form ?? input).addEventListener('focusin', prepare, { once: true, signal })
}

/** Holds a submit of what is not judged until there is what holds it properly, and sends it on to that. */
function holdMeanwhile(form: HTMLFormElement, isPending: () => boolean, holding: Promise<unknown>, signal: AbortSignal): void {
  const here = new AbortController()
  let held = false
  const hold = (event: SubmitEvent) => {
    if (!held && !isPending()) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (held) return
    held = true
    const goOn = () => {
      if (!held) return
      held = false
      here.abort()
      if (form.isConnected) form.requestSubmit(event.submitter)
    }
    setTimeout(goOn, PATIENCE_MS)
    void holding.then(goOn)
  }
  form.addEventListener('submit', hold, { capture: true, signal: here.signal })
  void holding.then(() => held || here.abort())
  signal.addEventListener('abort', () => here.abort())
}
