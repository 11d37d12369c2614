'use client'
import { issueOf, type CommitResult } from '@unticked/core'
import { forwardRef, useEffect, useImperativeHandle, useRef, type FormEvent } from 'react'
import { useRoot } from './opt-in-context.ts'
import type { OptInHandle } from './opt-in-handle.ts'
import { DefaultLayout } from './parts/default-layout.tsx'
import { Receipt } from './parts/receipt.tsx'
import { Root, type RootProps } from './parts/root.tsx'

export interface OptInFormProps extends Omit<RootProps, 'children' | 'hold' | 'onInvalid' | 'name'> {
  readonly name?: string
  /** Told what a submit came to. */
  readonly onCommit?: (result: CommitResult) => void
}

/**
 * The opt-in on its own: form, button, status and receipt. Its button asks for a tick; nothing else does.
 * @example
 * // keep sends the token to your back end, and throws where it was not taken
 * <OptInForm notice={notice} locale="en" messages={en} submit={async ({ token }) => { await keep(token) }} />
 */
export const OptInForm = forwardRef<OptInHandle, OptInFormProps>(function OptInForm({ name = 'optIn', onCommit, ...props }, ref) {
  const handle = useRef<OptInHandle>(null)
  useImperativeHandle(ref, () => handle.current!)

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const result = await handle.current!.commit()
    if (result.status === 'invalid') handle.current!.focusFirstIssue()
    onCommit?.(result)
  }
  return (
    <form noValidate onSubmit={onSubmit}>
      <Root {...props} name={name} hold={false} ref={handle}>
        <FieldsOrReceipt />
      </Root>
    </form>
  )
})

/** The fields, until there is a receipt to show in their place. */
function FieldsOrReceipt() {
  const { attributes, classNames, focus, messages, optIn, state } = useRoot()
  const receipt = useRef<HTMLElement>(null)
  const recorded = state.recorded !== null

  useEffect(() => {
    if (recorded) receipt.current?.focus()
  }, [recorded])

  const askForTick = () => {
    if (state.ticked.length) return
    optIn.send({ type: 'invalid', issues: [issueOf('purpose_required', messages)] })
    focus('purpose')
  }
  if (recorded) return <Receipt ref={receipt} tabIndex={-1} />
  return (
    <DefaultLayout>
      <button {...attributes.submit} className={classNames.submit} onClick={askForTick}>{messages.submit}</button>
    </DefaultLayout>
  )
}
