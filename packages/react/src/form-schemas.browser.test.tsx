import { useForm as useConform } from '@conform-to/react/future'
import { useForm as useTanStack } from '@tanstack/react-form'
import { cleanup, render } from '@testing-library/react'
import { extendSchema, optInSchema, parseOptIn, type StandardSchema } from '@unticked/core/form'
import { en } from '@unticked/core/locales/en'
import type { FormEvent } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { OptInField } from './index.ts'
import { aWhile, enterNumber, phone, press, tick } from './test-support/acts.ts'
import { notice } from './test-support/notice.ts'
import './styles.css'

afterEach(cleanup)

const given = { notice, locale: 'en', messages: en, defaultCountry: 'NL', hold: false } as const
const optIn = optInSchema({ messages: en })
const taken = vi.fn()

function TanStackSignup() {
  const form = useTanStack({
    defaultValues: { whatsapp: { purposes: [] as readonly string[], phone: '', country: '' } },
    onSubmit: ({ value }) => void taken(value),
  })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { purposes, phone, country } = parseOptIn(new FormData(event.currentTarget), { name: 'whatsapp' })
    form.setFieldValue('whatsapp', { purposes, phone, country })
    void form.handleSubmit()
  }
  return (
    <form noValidate onSubmit={onSubmit}>
      <form.Field name="whatsapp" validators={{ onSubmitAsync: optIn }}>
        {({ state }) => <OptInField name="whatsapp" {...given} errors={{ phone: state.meta.errors[0]?.message }} />}
      </form.Field>
      <button>Go</button>
    </form>
  )
}

/** Stands for a schema of zod or valibot. */
const page: StandardSchema<object, object> = { '~standard': { version: 1, vendor: 'page', validate: (value) => ({ value: value as object }) } }
const conformed = extendSchema(page, { whatsapp: optIn })

function ConformSignup() {
  const { form, fields } = useConform(conformed, {
    onSubmit(event, { value }) {
      event.preventDefault()
      taken(value)
    },
  })
  const { phone } = fields.whatsapp.getFieldset()
  return (
    <form {...form.props}>
      <OptInField name="whatsapp" {...given} errors={{ phone: phone.errors?.[0] }} />
      <button>Go</button>
    </form>
  )
}

test.each([
  ['a validator of TanStack Form', <TanStackSignup key="" />],
  ['the schema of Conform', <ConformSignup key="" />],
])('optInSchema is %s: it says what is wrong with the number, and hands the value over', async (_what, form) => {
  taken.mockClear()
  render(form)
  await enterNumber('06 12')
  await tick()
  await press()
  await expect.element(phone()).toHaveAccessibleDescription('Enter a complete number, for example 06 12345678')
  await aWhile()
  expect(taken).not.toHaveBeenCalled()
  await enterNumber('06 12345678')
  await press()
  await expect.poll(() => taken.mock.calls).toEqual([[{ whatsapp: { purposes: ['orders'], phone: '06 12345678', country: 'NL' } }]])
})
