import { hasWaiting, type OptIn } from '@unticked/core'
import { useEffect } from 'react'

/** Sends what an earlier visit has left on the device. People who never submitted load nothing for it. */
export function Resuming({ optIn }: { optIn: OptIn }) {
  useEffect(() => {
    if (!optIn.options.server) return
    // Storage that refuses leaves it to the first interaction.
    hasWaiting().then((waiting) => (waiting ? optIn.resume() : undefined), () => undefined)
  }, [optIn])
  return null
}
