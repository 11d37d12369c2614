'use client'
import type { TickedBy } from '@unticked/core/event'
import { openReceipts, type KeptReceipt, type ReceiptsOptions } from '@unticked/core/receipts'
import { useCallback, useEffect, useState } from 'react'

type Told = Parameters<NonNullable<ReceiptsOptions['onRecorded']>>[0]

/** How the last act ended, as people are told. */
export type Standing = 'idle' | 'working' | 'withdrawn' | 'saved' | 'not-withdrawn' | 'recorded'

export interface Preferences {
  /** Newest first; `undefined` until the browser's storage has answered. */
  readonly kept: readonly KeptReceipt[] | undefined
  readonly standing: Standing
  /** Takes back some purposes of a consent, or all of it. */
  withdraw(kept: KeptReceipt, purposes: readonly string[] | undefined, by: TickedBy): Promise<void>
  /** Shows a consent that was recorded just now; the one that it stands for instead is withdrawn. */
  agreed(instead?: KeptReceipt): Promise<void>
  /** The `onRecorded` of an opt-in beside the list, whose queue also sends what was taken back here. Tells yours, too. */
  arrived(recorded: Told): void
  /** Removes receipts and key from this browser. What was agreed stands. */
  forget(): Promise<void>
  /** Reads the list again, and asks the server what was stopped elsewhere. */
  refresh(): Promise<void>
}

/** Another tab may have agreed or withdrawn, and a message may have been answered with STOP. */
const LOOKED_AT = ['visibilitychange', 'focus', 'pageshow'] as const
const ENDED = { recorded: 'withdrawn', sent: 'withdrawn', saved: 'saved', refused: 'not-withdrawn' } as const satisfies Record<string, Standing>

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
  const [latest] = useState<{ options: ReceiptsOptions; arrived?: (recorded: Told) => void }>({ options })
  const open = useCallback(() => openReceipts({ ...latest.options, server, onRecorded: (recorded) => latest.arrived?.(recorded) }), [latest, server])
  const read = useCallback(async () => setKept(await open().list()), [open])
  // What was saved is recorded later: nobody is told twice.
  const arrived = (recorded: Told) => {
    options.onRecorded?.(recorded)
    void read().then(() => setStanding((now) => (now === 'saved' && recorded.receipt.evt === 'withdraw' ? 'withdrawn' : now)))
  }
  useEffect(() => void Object.assign(latest, { options, arrived }))
  const refresh = useCallback(async () => {
    await read()
    setKept(await open().refresh())
  }, [open, read])

  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && refresh().catch(() => setKept([])))
    look()
    for (const type of LOOKED_AT) addEventListener(type, look)
    return () => {
      for (const type of LOOKED_AT) removeEventListener(type, look)
    }
  }, [refresh])

  const takeBack = useCallback(
    async (one: KeptReceipt, purposes: readonly string[] | undefined, by: TickedBy): Promise<Standing> => {
      setStanding('working')
      const { status } = await open().withdraw(one, { ...(purposes && { purposes }), by }).catch(() => ({ status: 'refused' }) as const)
      await read()
      return ENDED[status]
    },
    [open, read],
  )
  const withdraw = useCallback<Preferences['withdraw']>(async (...what) => setStanding(await takeBack(...what)), [takeBack])
  const agreed = useCallback<Preferences['agreed']>(
    async (instead) => {
      const ended = instead ? await takeBack(instead, undefined, 'other') : 'withdrawn'
      setStanding(ended === 'withdrawn' ? 'recorded' : ended)
      await read()
    },
    [read, takeBack],
  )
  const forget = useCallback(async () => {
    await open().forget()
    setStanding('idle')
    await read()
  }, [open, read])
  return { kept, standing, withdraw, agreed, arrived, forget, refresh }
}
