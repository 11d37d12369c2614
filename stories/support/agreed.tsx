import { createOptIn, type OptIn } from '@unticked/core'
import type { Surface } from '@unticked/core/dom'
import { renderNotice } from '@unticked/core/notice'
import { useEffect, useState, type ReactNode } from 'react'
import { TYPED } from './act.ts'
import { notice } from './notice.ts'
import { wordsOf } from './words.ts'

interface AgreedProps {
  readonly server: string
  readonly globals: Record<string, unknown>
  readonly children: (optIn: OptIn) => ReactNode
}

/** An opt-in to which somebody has agreed, without the page on which they did. */
export function Agreed({ server, globals, children }: AgreedProps) {
  const [optIn] = useState(() => {
    const words = wordsOf(globals)
    const { text } = renderNotice(notice, words.locale, words.messages)
    return createOptIn({ notice, server, ...words }, () => agreedPage(text))
  })
  useEffect(() => {
    void optIn.commit()
  }, [optIn])
  return children(optIn)
}

const nothing = () => undefined

/** A page on which somebody has ticked and typed. */
export function agreedPage(text: string, purposes: readonly string[] = ['orders']): Surface {
  return {
    read: () => ({
      ticks: purposes.map((purpose) => ({ purpose, src: 'test', act: false, by: 'other' })),
      unwitnessed: [],
      phone: { text: TYPED, country: 'NL', prefilled: false, edited: true },
    }),
    readNotice: async () => ({ text, unaltered: true, visible: true }),
    untick: nothing,
    clear: nothing,
    writeToken: nothing,
    focus: nothing,
  }
}
