import { CATEGORIES } from '@unticked/core/event'
import type { SendQuestion } from './message.ts'

/** A question as a caller without types may ask it. */
type Asked = { [Name in keyof SendQuestion]?: unknown } | null | undefined
type AskedMessage = { kind?: unknown; purpose?: unknown; category?: unknown } | null | undefined

function wrong(what: string): never {
  throw new TypeError(`canSend: ${what}`)
}

function checkMessage(message: AskedMessage): void {
  const kind = message?.kind
  if (kind === 'freeform') return
  if (kind !== 'template') wrong("message is neither { kind: 'template', purpose, category } nor { kind: 'freeform' }.")
  const { purpose, category } = message!
  if (typeof purpose !== 'string') wrong('message.purpose is not a string. Give the id of a purpose of the notice.')
  if (!(CATEGORIES as readonly unknown[]).includes(category)) wrong(`message.category is not one of ${CATEGORIES.join(', ')}. Write it in lower case.`)
}

/**
 * Tells a caller's mistake from a no. No value is quoted: it may be a number.
 * @throws {TypeError} when a part of the question is missing or of another type
 */
export function checkQuestion(question: SendQuestion): void {
  const { tenant, tel, message, sender, at } = (question as Asked) ?? {}
  if (typeof tenant !== 'string') wrong('tenant is not a string. Give the id of a tenant of the configuration.')
  if (typeof tel !== 'string') wrong('tel is not a string. Give the number in E.164 form: plus sign, country code, national number.')
  if (sender !== undefined && (typeof sender !== 'string' || !sender)) wrong('sender is no id. Give the id of the business number, or leave it out for any.')
  checkMessage(message as AskedMessage)
  if (at !== undefined && !(at instanceof Date && !Number.isNaN(at.getTime()))) wrong('at is no time. Pass a Date, or leave it out for now.')
}
