import type { Messages } from '../locales/locale.ts'
import { issueOf } from '../opt-in/issue.ts'
import { pagePhoneReader, type PhoneReader } from '../phone/reader.ts'
import type { OptInValue } from './opt-in-value.ts'
import type { SchemaIssue, StandardSchema } from './standard-schema.ts'

export interface OptInSchemaOptions {
  /** The words of the issues. */
  readonly messages: Messages
  /** Judges the numbers. @defaultValue the page's */
  readonly reader?: Pick<PhoneReader, 'ready'> | undefined
  /** The opt-in is never a condition of anything. */
  readonly required?: false | undefined
}

/** Shown where the country is not known. */
const ANY_EXAMPLE = '+31 6 12345678'

const strings = (value: unknown): string[] => [value].flat().filter((item): item is string => typeof item === 'string')
const text = (value: unknown) => (typeof value === 'string' ? value : '')

/**
 * An opt-in's value as a Standard Schema, for resolvers and validators. Nothing ticked is always fine; with a tick, the number
 * must be one that could exist. It validates, it does not sign: a valid value is no consent.
 * @throws {TypeError} when it is asked to require a tick
 * @see https://gdpr-info.eu/art-7-gdpr/ consent is not a condition
 * @example
 * const schema = extendSchema(signup, { whatsapp: optInSchema({ messages: en }) })
 * const form = useForm<Signup>({ resolver: standardSchemaResolver(schema) })
 */
export function optInSchema({ messages, reader = pagePhoneReader, required }: OptInSchemaOptions): StandardSchema<OptInValue> {
  if (required) throw new TypeError('An opt-in is never required: consent that is a condition is no consent. Leave `required` out.')

  async function validate(input: unknown) {
    // Form data that became an object has `purpose`, as the fields are named: one text or several.
    const { purposes, purpose, phone, country } = (input ?? {}) as Record<'purpose' | keyof OptInValue, unknown>
    const value: OptInValue = { purposes: strings(purposes ?? purpose).filter(Boolean), phone: text(phone), country: text(country) }
    if (!value.purposes.length) return { value }
    const result = await reader.ready(value.phone, value.country)
    if (result.status === 'possible' || result.status === 'pending') return { value }
    const { message } = issueOf(result.code, messages, ('example' in result && result.example) || ANY_EXAMPLE)
    return { issues: [{ message, path: ['phone'] } satisfies SchemaIssue] }
  }
  return { '~standard': { version: 1, vendor: 'unticked', validate } }
}
