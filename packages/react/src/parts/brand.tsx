'use client'
import { WHATSAPP } from '@unticked/core/notice'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { Logo } from './logo.tsx'

export type BrandProps = Omit<ComponentPropsWithoutRef<'span'>, 'children'>

/** WhatsApp's logo and name, which never part at a line break. */
export const Brand = forwardRef<HTMLSpanElement, BrandProps>(function Brand(props, ref) {
  const { logo } = useOptInContext('Brand')
  return (
    <span {...props} ref={ref} data-part="brand">
      {logo || <Logo />}
      {WHATSAPP}
    </span>
  )
})
