import { en } from '@unticked/core/locales/en'
import { useRef, type ComponentProps, type RefObject } from 'react'
import { OptInField, type OptInHandle } from '../../index.ts'
import { notice } from '../notice.ts'
import type { Answer, FormProps, Submission } from './framework.ts'

export const given = { notice, locale: 'en', messages: en, defaultCountry: 'NL' } as const
/** Nothing is asked of a server here: what a framework submits is what counts. */
export const SUBMIT = { type: 'submit', children: 'Go' } as const satisfies ComponentProps<'button'>

export const Email = (props: ComponentProps<'input'>) => <input aria-label="E-mail" name="email" type="email" required {...props} />
export const Alert = ({ answer }: { answer: Answer | undefined }) => (answer?.email ? <p role="alert">{answer.email}</p> : null)

type Handles = readonly RefObject<OptInHandle | null>[]
type OptInsProps = Pick<FormProps, 'field' | 'twice'> & { answer?: Answer | undefined; hold?: boolean; refs?: Handles }

/** The opt-in, or two of them, as any form holds them. */
export function OptIns({ field, twice, answer, hold = true, refs }: OptInsProps) {
  const { phone = field?.defaultPhone } = answer?.typed ?? {}
  return (
    <>
      <OptInField name="whatsapp" {...given} {...field} hold={hold} defaultPhone={phone} errors={answer?.errors} ref={refs?.[0]} />
      {twice && <OptInField name="second" {...given} {...field} hold={hold} ref={refs?.[1]} />}
    </>
  )
}

/** Signs each opt-in of a form whose validation has passed. Where a number must be mended it moves there, and nothing is signed. */
export function useCommit(): { optIns: Handles; commit: () => Promise<boolean> } {
  const optIns = [useRef<OptInHandle>(null), useRef<OptInHandle>(null)]
  return {
    optIns,
    async commit() {
      const handles = optIns.flatMap(({ current }) => current ?? [])
      for (const handle of handles) {
        if (!(await handle.validate()).length) continue
        handle.focusFirstIssue()
        return false
      }
      for (const handle of handles) await handle.commit()
      return true
    },
  }
}

/** Reads what a form, a body or an address holds. */
export function submissionOf(fields: FormData | URLSearchParams): Submission {
  const text = (name: string) => String(fields.get(name) ?? '')
  return {
    email: text('email'),
    token: text('whatsapp.token'),
    second: text('second.token'),
    purposes: fields.getAll('whatsapp.purpose').map(String),
    phone: text('whatsapp.phone'),
    country: text('whatsapp.country'),
  }
}

export const typedOf = ({ email, phone, country }: Submission) => ({ email, phone, country })
