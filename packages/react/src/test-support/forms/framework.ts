import type { ComponentType } from 'react'
import type { OptInFieldProps, ServerErrors } from '../../index.ts'

/** What one submit brought to the page's own code, or over the network. */
export interface Submission {
  readonly email: string
  /** The signed event, or empty. */
  readonly token: string
  readonly second: string
  readonly purposes: readonly string[]
  readonly phone: string
  readonly country: string
}

/** What a server answers to a submission that it does not take. */
export interface Answer {
  readonly email?: string
  readonly errors?: ServerErrors
  /** What was typed, handed back by a server that makes the page anew. */
  readonly typed?: { readonly email: string; readonly phone: string; readonly country: string }
}

export interface FormProps {
  readonly onSubmission: (submission: Submission) => void
  /** The server's answer to what arrives; nothing where it is content. */
  readonly answer?: ((submission: Submission) => Answer | undefined) | undefined
  /** What the server answered before this page was made. */
  readonly answered?: Answer | undefined
  /** Props of the opt-in. */
  readonly field?: Partial<Pick<OptInFieldProps, 'signer' | 'submit' | 'defaultPhone' | 'onIssue'>> | undefined
  /** Asks a second time, under another name. */
  readonly twice?: boolean | undefined
}

/** A way to make a form: a row of the matrix. */
export interface Framework {
  readonly name: string
  /** An e-mail that must be there, the opt-in, the buttons Go and Clear, and what the server answered as an alert. */
  readonly Form: ComponentType<FormProps>
  /** What empties the fields after a submit, whether it was taken or not. */
  readonly emptiedBy?: 'React' | 'a new page'
  /** What the page does with the answer. */
  readonly sees: 'the request' | 'the form'
}
