'use client'
import type { ReactNode } from 'react'
import { useRoot } from '../opt-in-context.ts'
import { DisclosureLines } from './disclosure-lines.tsx'
import { ErrorLine } from './error-line.tsx'
import { PhoneLines } from './phone-lines.tsx'
import { StatementWords } from './statement-words.tsx'
import { statusText } from './status-text.ts'

/**
 * Every part of an opt-in, in the order that it is read. `children` go before the status. It makes the elements itself: the parts take a
 * ref and props, which nobody gives them here, and a page that lays nothing out itself need not load them.
 */
export function DefaultLayout({ children }: { children?: ReactNode }) {
  const { attributes, classNames, companion, optIn, state } = useRoot()
  const { parts } = optIn.rendered
  return (
    <>
      {parts.purposes.map((purpose) => (
        <div key={purpose.id} {...attributes.purpose(purpose.id)} className={classNames.purpose}>
          <input {...attributes.checkbox(purpose.id)} className={classNames.checkbox} />
          <label {...attributes.statement(purpose.id)} className={classNames.statement}>
            <StatementWords {...purpose} />
          </label>
          {companion && <companion.PressSpace purpose={purpose.id} />}
        </div>
      ))}
      <ErrorLine path="purpose" />
      <div {...attributes.phone} className={classNames.phone}>
        <PhoneLines />
      </div>
      <p {...attributes.disclosure} className={classNames.disclosure}>
        <DisclosureLines {...parts} />
      </p>
      {children}
      <p {...attributes.status} className={classNames.status}>
        {statusText(optIn.options, state)}
      </p>
    </>
  )
}
