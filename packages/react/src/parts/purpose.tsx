'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { PurposeProvider } from '../purpose-context.ts'
import { Checkbox } from './checkbox.tsx'
import { refuseTicks, type TickingProp } from './refuse-ticks.ts'
import { Statement } from './statement.tsx'

export interface PurposeProps extends Omit<ComponentPropsWithoutRef<'div'>, 'id' | TickingProp> {
  /** One of the notice's purposes. */
  readonly purpose: string
}

/**
 * One purpose: its box and its statement. Each purpose has a box of its own.
 * @throws {TypeError} when the notice has no such purpose
 */
export const Purpose = forwardRef<HTMLDivElement, PurposeProps>(function Purpose({ purpose, children, ...props }, ref) {
  refuseTicks(props)
  const { attributes, classNames, companion, optIn } = useOptInContext('Purpose')
  const { notice } = optIn.options
  if (!notice.purposes.some(({ id }) => id === purpose)) {
    throw new TypeError(`Notice "${notice.id}" has no purpose "${purpose}".`)
  }
  return (
    <PurposeProvider value={purpose}>
      <div {...props} {...attributes.purpose(purpose)} ref={ref}>
        {children ?? (
          <>
            <Checkbox className={classNames.checkbox} />
            <Statement className={classNames.statement} />
          </>
        )}
        {companion && <companion.PressSpace purpose={purpose} />}
      </div>
    </PurposeProvider>
  )
})
