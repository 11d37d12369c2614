import type { OptIn as OptInController } from '@unticked/core'
import { OptIn } from '@unticked/react'
import { useEffect, useRef } from 'react'

interface WelcomeProps {
  name: string
  agreed: boolean
  optIn: OptInController | null
}

/** The account is there; under it, what was agreed, to keep and to take back. */
export function Welcome({ name, agreed, optIn }: WelcomeProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="card welcome">
      <h1 ref={heading} tabIndex={-1}>
        Welcome, {name}
      </h1>
      <p className="quiet">Your account is ready.</p>
      {agreed && optIn ? (
        <OptIn.Receipt of={optIn} heading="h2" />
      ) : (
        <p className="quiet">You will get no messages on WhatsApp. You can change that in your account at any time.</p>
      )}
    </div>
  )
}
