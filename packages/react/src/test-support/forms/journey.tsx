import { cleanup, render } from '@testing-library/react'
import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { landingFrame, type NativeSubmission } from '../../../../core/src/dom/test-support/native-submissions.ts'
import { memorySigner } from '../../../../core/src/signing/test-support/memory-signer.ts'
import { StrictMode, type ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server.browser'
import { submissionOf } from './fields.tsx'
import type { FormProps, Framework, Submission } from './framework.ts'

type Given = Omit<FormProps, 'onSubmission'> & { strict?: boolean }

const fragment = (html: string) => document.createRange().createContextualFragment(html)
const undo: (() => void)[] = []
export function leavePage(): void {
  cleanup()
  for (const step of undo.splice(0)) step()
  document.body.replaceChildren()
}

/** A form of this framework in a page, and what arrives from it. */
export function journey({ Form, sees, name }: Framework, sent: readonly NativeSubmission[]) {
  const seen: Submission[] = []
  const delivered: string[] = []
  let signatures = 0
  const signer = memorySigner()
  const counting = { ...signer, sign: (input: string) => (signatures++, signer.sign(input)) }
  const getting = name === 'plain GET'

  const element = ({ strict, field, ...props }: Given = {}): ReactElement => {
    // An address carries no token: there the handler has it.
    const submit = getting && { submit: async ({ token }: { token: string }) => void delivered.push(token) }
    const form = <Form {...props} field={{ signer: counting, ...submit, ...field }} onSubmission={(submission) => seen.push(submission)} />
    return strict ? <StrictMode>{form}</StrictMode> : form
  }
  const place = () => {
    document.body.append(fragment(landingFrame))
    return document.body.appendChild(document.createElement('div'))
  }
  const submissions = () => {
    if (sees === 'the form') return seen
    return sent.map(({ fields }, at) => ({ ...submissionOf(fields), ...(getting && { token: delivered[at] ?? '' }) }))
  }
  return {
    getting,
    /** Tokens that the handler got, where the form carries none. */
    delivered,
    show: (given?: Given) => render(element(given), { container: place() }),
    /** The server's markup stands there; what is returned brings the page to life. */
    serve(given?: Given) {
      const container = place()
      container.append(fragment(renderToString(element(given))))
      return () => {
        const root = hydrateRoot(container, element(given), { onRecoverableError: (error) => console.error(error) })
        undo.push(() => root.unmount())
      }
    },
    submissions,
    signatures: () => signatures,
    arrives: async (count = 1) => {
      await expect.poll(() => submissions().length).toBe(count)
      // Delivered a moment after the address was asked for.
      if (getting) await expect.poll(() => delivered.length).toBeGreaterThanOrEqual(Math.min(count, signatures))
      return submissions()[count - 1]!
    },
  }
}

export const email = () => page.getByLabelText('E-mail')
export const enterEmail = (text = 'ada@example.com') => userEvent.fill(email(), text)
export const go = () => userEvent.click(page.getByRole('button', { name: /^Go/ }))
