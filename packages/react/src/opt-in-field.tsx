'use client'
import { Root, type RootProps } from './parts/root.tsx'

export type OptInFieldProps = RootProps

/**
 * The opt-in inside a form of yours: a plain form, a server action. On submit it signs what is ticked and puts the
 * token into the field `${name}.token`; nothing ticked is nothing signed, and the form goes on either way.
 * @example
 * <form method="post" action="/signup">
 *   <OptInField name="whatsapp" notice={notice} locale="en" messages={en} />
 * </form>
 */
export const OptInField: typeof Root = Root
