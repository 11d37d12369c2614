'use client'
import type { ReactNode } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { Disclosure } from './disclosure.tsx'
import { Error } from './error.tsx'
import { Phone } from './phone.tsx'
import { Purpose } from './purpose.tsx'
import { Status } from './status.tsx'

/** Every part of an opt-in, in the order that it is read. `children` go before the status. */
export function DefaultLayout({ children }: { children?: ReactNode }) {
  const { classNames, optIn } = useOptInContext('Root')
  return (
    <>
      {optIn.rendered.parts.purposes.map(({ id }) => (
        <Purpose key={id} purpose={id} className={classNames.purpose} />
      ))}
      <Error path="purpose" className={classNames.error} />
      <Phone className={classNames.phone} />
      <Disclosure className={classNames.disclosure} />
      {children}
      <Status className={classNames.status} />
    </>
  )
}
