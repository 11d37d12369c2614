import { en } from '@unticked/core/locales/en'
import { cleanup, render } from '@testing-library/react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { PhoneField, type HookFormPhoneFieldProps } from './index.ts'

interface Values {
  email: string
  phone: string
}
afterEach(cleanup)

const field = () => page.getByRole('textbox', { name: 'Phone number' })
const error = () => document.querySelector('[data-part="error"]')?.textContent
const press = () => userEvent.click(page.getByRole('button', { name: 'Go' }))

function show({ phone = '', rules }: { phone?: string; rules?: HookFormPhoneFieldProps<Values, 'phone'>['rules'] } = {}) {
  const seen = {} as { form: UseFormReturn<Values> }
  const onValid = vi.fn<(values: Values) => void>()
  function Form() {
    const form = useForm<Values>({ defaultValues: { email: '', phone } })
    seen.form = form
    return (
      <form noValidate onSubmit={(event) => void form.handleSubmit((values) => onValid(values))(event)}>
        <input aria-label="E-mail" {...form.register('email')} />
        <PhoneField control={form.control} name="phone" rules={rules} label="Phone number" locale="en" messages={en} defaultCountry="NL" />
        <button>Go</button>
      </form>
    )
  }
  render(<Form />)
  return { seen, onValid, value: () => seen.form.getValues('phone') }
}

test('the value is E.164 as soon as there is a number, else the text, and the input keeps what was typed', async () => {
  const { value, onValid } = show()
  await userEvent.type(field(), '06 1')
  await expect.poll(value).toBe('06 1')
  await userEvent.type(field(), '2345678')
  await expect.poll(value).toBe('+31612345678')
  await expect.element(field()).toHaveValue('06 12345678')
  await press()
  await expect.poll(() => onValid.mock.calls).toEqual([[{ email: '', phone: '+31612345678' }]])
})

test('what is no number stops the submit with our words and the focus there, and goes with an edit', async () => {
  const { onValid, seen } = show()
  await userEvent.type(field(), '06 1')
  await userEvent.click(page.getByLabelText('E-mail'))
  await press()
  await expect.poll(error).toBe('Enter a complete number, for example 06 12345678')
  await expect.element(field()).toHaveFocus()
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true')
  expect([onValid.mock.calls.length, seen.form.getFieldState('phone').error?.type]).toEqual([0, 'possible'])
  await userEvent.type(field(), '2345678')
  await expect.poll(error).toBe(undefined)
  await press()
  await expect.poll(() => onValid.mock.calls.length).toBe(1)
})

test('the form’s own rules count beside ours', async () => {
  const { onValid } = show({ rules: { required: 'We need it', validate: (value) => value.startsWith('+31') || 'Dutch numbers only' } })
  await press()
  await expect.poll(error).toBe('We need it')
  await userEvent.type(field(), '+44 7400 123456')
  await press()
  await expect.poll(error).toBe('Dutch numbers only')
  await userEvent.fill(field(), '+31612345678')
  await press()
  await expect.poll(() => onValid.mock.calls.length).toBe(1)
})

test('a slow press on the button lands, although the list comes meanwhile', async () => {
  show({ rules: { required: 'We need it' } })
  await userEvent.click(page.getByRole('button'), { delay: 600 })
  await expect.poll(error).toBe('We need it')
})

test('a default is shown, and a reset brings it, or another, back', async () => {
  const { seen, value } = show({ phone: '+31612345678' })
  await expect.element(field()).toHaveValue('+31612345678')
  expect(seen.form.formState.isDirty).toBe(false)
  await userEvent.fill(field(), '0687654321')
  await expect.poll(value).toBe('+31687654321')
  seen.form.reset()
  await expect.element(field()).toHaveValue('+31612345678')
  seen.form.reset({ email: '', phone: '+32470123456' })
  await expect.element(field()).toHaveValue('+32470123456')
  await expect.poll(value).toBe('+32470123456')
})
