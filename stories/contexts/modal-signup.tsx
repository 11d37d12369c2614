import type { Messages } from '@unticked/core/locales'
import { OptInForm } from '@unticked/react'
import { useRef } from 'react'
import { notice } from '../support/notice.ts'
import './modal.css'

export interface ModalSignupProps {
  readonly locale: string
  readonly messages: Messages
  readonly onSent: (token: string) => void
}

/** An offer of updates after an order, in a modal dialog: Escape and the button close it, and nothing is asked again. */
export function ModalSignup({ locale, messages, onSent }: ModalSignupProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button type="button" className="primary" onClick={() => dialog.current!.showModal()}>
        Get updates
      </button>
      <dialog className="modal" aria-labelledby="modal-title" ref={dialog}>
        <form method="dialog">
          <h2 id="modal-title">Thank you for your order</h2>
          <button aria-label="Close">×</button>
        </form>
        <OptInForm {...{ notice, locale, messages }} defaultCountry="NL" submit={async ({ token }) => onSent(token)} />
      </dialog>
    </>
  )
}
