'use client'
import type { TickedBy } from '@unticked/core/event'
import { openReceipts, type KeptReceipt, type ReceiptsOptions } from '@unticked/core/receipts'
import { useCallback, useEffect, useState } from 'react'

/** How the last act ended, as people are told. */
export type Standing = 'idle' | 'working' | 'withdrawn' | 'saved' | 'not-withdrawn'

export interface Preferences {
  /** Newest first; `undefined` until the browser's storage has answered. */
  readonly kept: readonly KeptReceipt[] | undefined
  readonly standing: Standing
  /** Takes back some purposes of a consent, or all of it. */
  withdraw(kept: KeptReceipt, purposes: readonly string[] | undefined, by: TickedBy): Promise<void>
  /** Removes receipts and key from this browser. What was agreed stands. */
  forget(): Promise<void>
  /** Reads the list again. */
  refresh(): Promise<void>
}

/**
 * What was agreed to in this browser, and what can be done about it, without any markup.
 * @param options where withdrawals go, as for the opt-in; `server` names whose receipts are shown
 * @example
 * const { kept, withdraw } = usePreferences({ server: '/consent/t/acme' })
 */
export function usePreferences(options: ReceiptsOptions): Preferences {
  const { server } = options
  const [kept, setKept] = useState<readonly KeptReceipt[]>()
  const [standing, setStanding] = useState<Standing>('idle')
  const [latest] = useState(() => ({ options }))
  useEffect(() => void (latest.options = options))

  const refresh = useCallback(() => openReceipts({ ...latest.options, server }).list().then(setKept), [latest, server])
  useEffect(() => {
    refresh().catch(() => undefined)
    // Another tab may have agreed or withdrawn.
    const onShow = () => document.visibilityState === 'visible' && void refresh()
    document.addEventListener('visibilitychange', onShow)
    return () => document.removeEventListener('visibilitychange', onShow)
  }, [refresh])

  const withdraw = useCallback<Preferences['withdraw']>(
    async (one, purposes, by) => {
      setStanding('working')
      const result = await openReceipts({ ...latest.options, server })
        .withdraw(one, { ...(purposes && { purposes }), by })
        .catch(() => ({ status: 'refused' }) as const)
      await refresh()
      setStanding(result.status === 'saved' ? 'saved' : result.status === 'refused' ? 'not-withdrawn' : 'withdrawn')
    },
    [latest, server, refresh],
  )
  const forget = useCallback(async () => {
    await openReceipts({ ...latest.options, server }).forget()
    await refresh()
  }, [latest, server, refresh])
  return { kept, standing, withdraw, forget, refresh }
}
