import * as v from 'valibot'
import { expect, test } from 'vitest'
import { en } from '../locales/en.ts'
import { extendSchema, optInSchema } from './index.ts'

const schema = optInSchema({ messages: en })
const validate = (input: unknown) => schema['~standard'].validate(input)

test.each([
  ['nothing at all', undefined, { purposes: [], phone: '', country: '' }],
  ['nothing ticked, whatever was typed', { purposes: [], phone: 'call me', country: 'NL' }, { purposes: [], phone: 'call me', country: 'NL' }],
  ['a tick and a number', { purposes: ['orders'], phone: '06 12345678', country: 'NL' }, { purposes: ['orders'], phone: '06 12345678', country: 'NL' }],
  ['one field, as a form names it', { purpose: 'orders', phone: '+31612345678', token: 'x' }, { purposes: ['orders'], phone: '+31612345678', country: '' }],
  ['several fields', { purpose: ['orders', 'offers'], phone: '+31612345678' }, { purposes: ['orders', 'offers'], phone: '+31612345678', country: '' }],
])('%s is fine', async (_what, input, value) => expect(await validate(input)).toEqual({ value }))

test.each([
  ['no number', '', en.phone_empty],
  ['words', 'call me', en.phone_not_a_number],
  ['half a number', '06 12', 'Enter a complete number, for example 06 12345678'],
])('a tick with %s is an issue of the number, in words of the locale', async (_what, phone, message) => {
  expect(await validate({ purposes: ['orders'], phone, country: 'NL' })).toEqual({ issues: [{ message, path: ['phone'] }] })
})

test.each([
  ['a string', 'whatsapp'],
  ['a list', []],
  ['other types inside', { purposes: [1, null, {}], phone: 7, country: false }],
])('%s is read as nothing ticked', async (_what, input) => expect(await validate(input)).toEqual({ value: { purposes: [], phone: '', country: '' } }))

test('a network that fails judges nothing', async () => {
  const reader = { ready: async () => ({ status: 'pending' as const }) }
  const offline = optInSchema({ messages: en, reader })
  expect(await offline['~standard'].validate({ purposes: ['orders'], phone: '06 12' })).toHaveProperty('value')
})

test('L3: an opt-in that is required neither compiles nor runs', () => {
  // @ts-expect-error the opt-in is never a condition
  expect(() => optInSchema({ messages: en, required: true })).toThrow(/never required/)
})

test('extendSchema adds the opt-in to a schema of the page, with its values and its issues', async () => {
  const signup = extendSchema(v.object({ email: v.pipe(v.string(), v.minLength(1, 'Enter your e-mail')) }), { whatsapp: schema })
  const value = { email: 'ada@example.com', whatsapp: { purposes: ['orders'], phone: '+31612345678', country: '' } }
  expect(await signup['~standard'].validate(value)).toEqual({ value })
  expect(await signup['~standard'].validate({ email: '', whatsapp: { purposes: ['orders'] } })).toMatchObject({
    issues: [{ message: 'Enter your e-mail', path: [{ key: 'email' }] }, { message: en.phone_empty, path: ['whatsapp', 'phone'] }],
  })
})
