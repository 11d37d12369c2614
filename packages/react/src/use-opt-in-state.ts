'use client'
import { initialState, type OptIn, type OptInState } from '@unticked/core'
import { useContext, useSyncExternalStore } from 'react'
import { OptInContext } from './opt-in-context.ts'

/**
 * An opt-in and its state: the one given, or the one around.
 * @throws {TypeError} where there is neither
 */
export function useOptInState(part: string, of: OptIn | null | undefined): { optIn: OptIn; state: OptInState } {
  const around = useContext(OptInContext)?.optIn
  const optIn = of ?? around
  if (!optIn) throw new TypeError(`<OptIn.${part}> stands alone. Put it inside <OptIn.Root>, or pass it of={optIn}.`)
  const state = useSyncExternalStore(optIn.subscribe, optIn.getState, () => initialState)
  return { optIn, state }
}
