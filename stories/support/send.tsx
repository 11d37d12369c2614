import type { OptInAction } from '@unticked/core'
import { useOptInContext } from '@unticked/react'
import { useEffect, useState, type ReactNode } from 'react'

interface SendProps {
  /** What happens to the opt-in around it, in order. */
  readonly actions: readonly OptInAction[]
  readonly children: ReactNode
}

/** Brings the opt-in around it into a state, so that one part can be seen in it. */
export function Send({ actions, children }: SendProps) {
  const { optIn } = useOptInContext('Root')
  const [sent] = useState(actions)
  useEffect(() => {
    for (const action of sent) optIn.send(action)
  }, [optIn, sent])
  return children
}
