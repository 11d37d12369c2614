import { createOptIn } from '../../create-opt-in.ts'
import { en } from '../../locales/en.ts'
import type { Signer } from '../../signing/signer.ts'
import { slowSigner } from '../../signing/test-support/slow-signer.ts'
import { connectPage } from '../connect-page.ts'
import { joinForm } from '../coordinator.ts'
import type { Surface } from '../surface.ts'
import { notice } from './notice.ts'
import { signerDuring } from './signer-during.ts'

declare global {
  interface Window {
    /** What happens while the signer `during` signs; it signs when that is done. */
    whileSigning?: () => unknown
    /** How many events were signed. */
    signatures: number
    /** Codes that were reported, in order. */
    issues: string[]
    /** Signs what is ticked now, without a submit. */
    commit: () => Promise<{ readonly status: string; readonly token?: string }>
    /** Adds something else that the form waits for. */
    joinForm: typeof joinForm
  }
}

/** Chosen by the page's `data-signer`; without one it is the browser's own. */
const SIGNERS: Record<string, () => Signer> = {
  late: () => slowSigner(1_300),
  during: () => signerDuring(() => window.whileSigning!()),
}

/** Connects every opt-in that stands in the page. Loaded a second time below /copy/, it connects those marked as the copy's. */
const isCopy = new URL(import.meta.url).pathname.startsWith('/copy/')
window.joinForm = joinForm
window.signatures ??= 0
window.issues ??= []
for (const root of document.querySelectorAll<HTMLElement>('[data-part="root"]')) {
  if ((root.closest('.copy') !== null) !== isCopy) continue
  let surface: Surface | null = null
  const signer = SIGNERS[document.body.dataset.signer ?? '']?.()
  const onIssue = ({ code }: { code: string }) => window.issues.push(code)
  const optIn = createOptIn({ notice, locale: 'en', messages: en, signer, onIssue }, () => surface)
  const page = connectPage(root, optIn, { hold: true, onInvalid: () => 'block' })
  surface = page.surface
  page.start()
  optIn.subscribe(() => optIn.getState().status === 'signed' && window.signatures++)
  window.commit = () => optIn.commit()
  root.dataset.connected = ''
}
