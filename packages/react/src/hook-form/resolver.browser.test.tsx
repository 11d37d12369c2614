import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { cleanup, render } from '@testing-library/react'
import { extendSchema, optInSchema, type StandardSchema } from '@unticked/core/form'
import { en } from '@unticked/core/locales/en'
import { useForm } from 'react-hook-form'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { aWhile, box, enterNumber, phone, press, tick } from '../test-support/acts.ts'
import { numberOf } from '../test-support/claims.ts'
import { notice } from '../test-support/notice.ts'
import { OptInField, useConsent, type FormConsent, type OptInValue } from './index.ts'
import '../styles.css'

afterEach(cleanup)

interface Values {
  whatsapp: OptInValue
  city: string
}

/** Stands for a schema of zod, valibot or arktype. */
const signup: StandardSchema<{ city: string }> = {
  '~standard': {
    version: 1,
    vendor: 'page',
    validate(value) {
      const { city } = value as Values
      return city ? { value: { city } } : { issues: [{ message: 'Enter your city', path: ['city'] }] }
    },
  },
}
const schema = extendSchema(signup, { whatsapp: optInSchema({ messages: en }) })

/** The opt-in comes first in the page, and is judged together with what comes after it. */
function renderForm() {
  const onValid = vi.fn<(values: Values, consent: FormConsent | null) => void>()
  function Form() {
    const form = useForm({ defaultValues: { city: '' }, resolver: standardSchemaResolver(schema) })
    const { withConsent } = useConsent(form.control)
    return (
      <form noValidate onSubmit={form.handleSubmit(withConsent(onValid))}>
        <OptInField control={form.control} name="whatsapp" notice={notice} locale="en" messages={en} defaultCountry="NL" />
        <input aria-label="City" {...form.register('city')} />
        {form.formState.errors.city && <p>{form.formState.errors.city.message}</p>}
        <button>Go</button>
      </form>
    )
  }
  render(<Form />)
  return { onValid }
}

test('a resolver judges the opt-in with the rest, and the first in the page has the focus', async () => {
  const { onValid } = renderForm()
  await enterNumber('06 12')
  await tick()
  await press()
  await expect.element(page.getByText('Enter your city')).toBeVisible()
  await expect.element(phone()).toHaveFocus()
  await expect.element(phone()).toHaveAccessibleDescription('Enter a complete number, for example 06 12345678')
  await expect.element(phone()).toHaveAttribute('aria-invalid', 'true')
  await enterNumber('06 12345678')
  await expect.element(phone()).not.toHaveAttribute('aria-invalid')
  await press()
  await expect.element(page.getByLabelText('City')).toHaveFocus()
  await aWhile()
  expect(onValid).not.toHaveBeenCalled()
  await userEvent.keyboard('Utrecht')
  await press()
  await expect.poll(() => onValid.mock.calls.length).toBe(1)
  const [values, consent] = onValid.mock.calls[0]!
  expect(values).toEqual({ city: 'Utrecht', whatsapp: { purposes: ['orders'], phone: '06 12345678', country: 'NL' } })
  expect(numberOf(consent!.token)).toBe('+31612345678')
})

test('a resolver asks for no tick and judges no number without one', async () => {
  const { onValid } = renderForm()
  await enterNumber('06 12')
  await userEvent.fill(page.getByLabelText('City'), 'Utrecht')
  await press()
  await expect.poll(() => onValid.mock.calls.length).toBe(1)
  expect(onValid.mock.calls[0]!.slice(0, 2)).toMatchObject([{ whatsapp: { purposes: [], phone: '06 12' } }, null])
  await expect.element(box()).not.toHaveAttribute('aria-invalid')
})

test('a field or a hook without a form says what is missing', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const swallow = (event: ErrorEvent) => event.preventDefault()
  window.addEventListener('error', swallow)
  function Hook() {
    useConsent()
    return null
  }
  expect(() => render(<OptInField name="whatsapp" notice={notice} locale="en" messages={en} />)).toThrow('There is no form. Pass control=')
  expect(() => render(<Hook />)).toThrow('There is no form. Pass control=')
  window.removeEventListener('error', swallow)
  vi.restoreAllMocks()
})
