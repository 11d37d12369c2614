'use client'
import { createContext, useContext } from 'react'
import { outside } from './opt-in-context.ts'

const PurposeContext = createContext<string | null>(null)

export const PurposeProvider = PurposeContext.Provider

/** @throws {TypeError} outside an `<OptIn.Purpose>` */
export function usePurpose(part: string): string {
  const id = useContext(PurposeContext)
  if (id === null) throw outside(part, 'Purpose')
  return id
}
