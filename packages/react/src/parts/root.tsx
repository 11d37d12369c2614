'use client'
import { forwardRef, useImperativeHandle, type ComponentPropsWithoutRef, type ReactElement } from 'react'
import { OptInProvider, type ClassNames } from '../opt-in-context.ts'
import { handleOf, type OptInHandle } from '../opt-in-handle.ts'
import type { CountryList } from '../phone/country-list.ts'
import { useCompanion } from '../phone/use-companion.ts'
import { regionOf } from '../region-of.ts'
import { useGuardRails } from '../use-guard-rails.ts'
import { useOptIn, type UseOptInOptions } from '../use-opt-in.ts'
import type { AsItStands } from './as-it-stands.ts'
import { DefaultLayout } from './default-layout.tsx'
import { refuseTicks, type TickingProp } from './refuse-ticks.ts'
import { segments } from './segments.tsx'

type FieldsetProps = Omit<
  ComponentPropsWithoutRef<'fieldset'>,
  keyof UseOptInOptions | TickingProp | 'disabled' | 'form' | 'lang' | 'dir' | 'translate' | 'aria-hidden'
> &
  Pick<AsItStands, 'aria-hidden'>

export interface RootProps extends UseOptInOptions, CountryList, FieldsetProps {
  /** A number already known, such as the order's. It stays editable. */
  readonly defaultPhone?: string | undefined
  /** ISO 3166-1 alpha-2, `NL`. */
  readonly defaultCountry?: string | undefined
  /** Classes for the parts that it is made of, beside their `data-part`. */
  readonly classNames?: ClassNames | undefined
  /** No look at all: no rule of the style sheet matches. */
  readonly unstyled?: boolean | undefined
  /** An element that draws WhatsApp's logo, in the place of the one that ships. Where it draws nothing, nothing is signed. */
  readonly logo?: ReactElement | null | false | '' | undefined
}

/** The opt-in: a group that says from whom and over which channel, and holds every other part. Its ref is an {@link OptInHandle}. */
export const Root = forwardRef<OptInHandle, RootProps>(function Root(props, ref) {
  const {
    notice, locale, messages, name, id, server, challenge, audience, submit, signer, renews, onInvalid, hold, errors,
    onSaved, onQueued, onRecorded, onDeadLetter, onIssue,
    defaultPhone, defaultCountry = regionOf(locale), countries, countryOrder, preferredCountries, flag, classNames = {}, unstyled, logo, children, className = '', ...fieldset
  } = props
  refuseTicks(fieldset)
  const api = useOptIn<HTMLFieldSetElement>(props)
  const { attributes, focus, optIn, rootRef } = api
  const companion = useCompanion(rootRef)
  useImperativeHandle(ref, () => handleOf(optIn, focus), [optIn, focus])
  // oxlint-disable-next-line react/rules-of-hooks -- the condition is a constant of the build, and takes the hook out of it
  if (process.env.NODE_ENV !== 'production') useGuardRails(rootRef)
  const { legend } = optIn.rendered.parts
  return (
    <OptInProvider value={{ ...api, messages, defaultPhone, defaultCountry, countryList: { countries, countryOrder, preferredCountries, flag }, classNames, companion, logo }}>
      <fieldset {...fieldset} {...attributes.root} disabled={false} className={[unstyled ? '' : 'unticked', classNames.root, className].join(' ').trim()} ref={rootRef}>
        <legend {...attributes.legend} className={classNames.legend}>
          {segments(legend)}
        </legend>
        <p {...attributes.hint} className={classNames.hint}>{messages.hint}</p>
        {children ?? <DefaultLayout />}
        <input {...attributes.token} />
        {companion && <companion.Resuming optIn={optIn} />}
      </fieldset>
    </OptInProvider>
  )
})
