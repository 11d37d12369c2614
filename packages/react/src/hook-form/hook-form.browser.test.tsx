import type { Consent } from '@unticked/core'
import type { SubmitHandler } from '@unticked/core/delivery'
import { en } from '@unticked/core/locales/en'
import { cleanup, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { useForm, type DefaultValues, type UseFormReturn } from 'react-hook-form'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { aWhile, box, enterNumber, phone, press, tick } from '../test-support/acts.ts'
import { numberOf } from '../test-support/claims.ts'
import { notice } from '../test-support/notice.ts'
import { OptInField, useConsent, type HookFormOptInFieldProps, type OptInValue } from './index.ts'
import '../styles.css'

interface Values {
  email: string
  whatsapp: OptInValue
}
type FieldProps = Partial<HookFormOptInFieldProps<Values, 'whatsapp'>>
interface Seen {
  form: UseFormReturn<Values>
  renders: number
  state: { submitCount: number; isSubmitSuccessful: boolean; code: string | undefined }
}
type OnValid = (values: Values, consent: Consent | null) => unknown

afterEach(cleanup)

/** A form without a FormProvider; `seen.form` is what the page has in its hands. */
function renderForm({ defaults = { email: 'ada@example.com' }, onValid = vi.fn<OnValid>(), onError = vi.fn(), strict = false, ...props }: {
  defaults?: DefaultValues<Values>
  onValid?: OnValid
  onError?: (error: unknown) => void
  strict?: boolean
} & FieldProps = {}) {
  const seen = { renders: 0 } as Seen
  function Form() {
    const form = useForm<Values>({ defaultValues: defaults })
    const { withConsent } = useConsent(form.control)
    const { submitCount, isSubmitSuccessful, errors } = form.formState
    seen.form = form
    seen.renders += 1
    seen.state = { submitCount, isSubmitSuccessful, code: errors.whatsapp?.type as string | undefined }
    return (
      <form noValidate onSubmit={(event) => void form.handleSubmit(withConsent((values, consent) => onValid(values, consent)))(event).catch(onError)}>
        <input aria-label="E-mail" {...form.register('email', { required: true })} />
        <OptInField control={form.control} name="whatsapp" notice={notice} locale="en" messages={en} defaultCountry="NL" {...props} />
        <button>Go</button>
      </form>
    )
  }
  render(strict ? <StrictMode><Form /></StrictMode> : <Form />)
  return { seen, onValid: onValid as ReturnType<typeof vi.fn<OnValid>>, onError }
}
const called = (fn: { mock: { calls: unknown[] } }, times = 1) => expect.poll(() => fn.mock.calls.length).toBe(times)

describe('withConsent', () => {
  test.each([false, true])('signs after validation, and hands the values and the consent over once (strict mode %s)', async (strict) => {
    const { seen, onValid } = renderForm({ strict })
    await enterNumber('06 12345678')
    await tick()
    await press()
    await called(onValid)
    const [values, consent] = onValid.mock.calls[0]!
    expect(values).toEqual({ email: 'ada@example.com', whatsapp: { purposes: ['orders'], phone: '06 12345678', country: 'NL' } })
    expect(numberOf(consent!.token)).toBe('+31612345678')
    expect(consent!.jti).toMatch(/^[\da-f-]{36}$/)
    await expect.poll(() => seen.state).toEqual({ submitCount: 1, isSubmitSuccessful: true, code: undefined })
  })

  test('signs nothing while another field is invalid', async () => {
    const submit = vi.fn()
    const { onValid } = renderForm({ defaults: { email: '' }, submit })
    await enterNumber()
    await tick()
    await press()
    await expect.element(page.getByLabelText('E-mail')).toHaveFocus()
    await aWhile()
    expect([onValid.mock.calls.length, submit.mock.calls.length]).toEqual([0, 0])
  })

  test('hands over null where nothing is ticked, and makes no event', async () => {
    const submit = vi.fn()
    const { onValid } = renderForm({ submit })
    await press()
    await called(onValid)
    expect(onValid.mock.calls[0]![1]).toBeNull()
    await aWhile()
    expect(submit).not.toHaveBeenCalled()
  })

  test('does not go on with a number that must be mended: the focus is there, and the form has not succeeded', async () => {
    const { seen, onValid } = renderForm()
    await enterNumber('06')
    await tick()
    await press()
    await expect.element(phone()).toHaveFocus()
    await expect.element(phone()).toHaveAccessibleDescription(/^Enter a complete number/)
    await expect.poll(() => seen.state).toEqual({ submitCount: 1, isSubmitSuccessful: false, code: 'phone_too_short' })
    expect(onValid).not.toHaveBeenCalled()
    await enterNumber('06 12345678')
    await press()
    await called(onValid)
    await expect.poll(() => seen.state).toEqual({ submitCount: 2, isSubmitSuccessful: true, code: undefined })
  })

  test('goes on without consent with onInvalid="continue", and tells the person', async () => {
    const { onValid } = renderForm({ onInvalid: 'continue' })
    await enterNumber('06')
    await tick()
    await press()
    await called(onValid)
    expect(onValid.mock.calls[0]![1]).toBeNull()
    await expect.element(page.getByText(en.notRecorded)).toBeVisible()
  })

  test('signs once for two submits', async () => {
    const submit = vi.fn()
    const { onValid } = renderForm({ submit })
    await enterNumber()
    await tick()
    await userEvent.click(page.getByLabelText('E-mail'))
    await userEvent.keyboard('{Enter}{Enter}')
    await called(onValid, 2)
    const [first, second] = onValid.mock.calls.map(([, consent]) => consent!.jti)
    expect(first).toBe(second)
    await called(submit)
  })

  test('goes on without consent where signing takes too long, and tells the person', async () => {
    const submit = vi.fn()
    const { onValid } = renderForm({ submit, server: 'https://consent.acme.example/t/acme', challenge: () => new Promise<never>(() => undefined) })
    await enterNumber()
    await tick()
    await press()
    await expect.poll(() => onValid.mock.calls.length, { timeout: 5_000 }).toBe(1)
    expect(onValid.mock.calls[0]![1]).toBeNull()
    await expect.element(page.getByText(en.notRecorded)).toBeVisible()
    expect(submit).not.toHaveBeenCalled()
  })

  test.each<[how: string, fail: (form: UseFormReturn<Values>) => unknown]>([
    ['throws', () => Promise.reject(new Error('of the page'))],
    ['sets an error', (form) => form.setError('root', { message: 'Not now' })],
  ])('delivers nothing where the page %s, and what is agreed to in the end once', async (_how, fail) => {
    const submit = vi.fn<SubmitHandler>()
    let fails = true
    const { seen, onValid } = renderForm({ submit, onValid: vi.fn(() => (fails ? fail(seen.form) : undefined)) })
    await enterNumber('06 12345678')
    await tick()
    await press()
    await called(onValid)
    await aWhile()
    await enterNumber('06 87654321')
    await press()
    await called(onValid, 2)
    await aWhile()
    expect(submit).not.toHaveBeenCalled()
    await expect.element(page.getByText(en.sent.replace('{business}', 'Acme'))).not.toBeInTheDocument()
    fails = false
    await press()
    await called(onValid, 3)
    await called(submit)
    expect(numberOf(submit.mock.calls[0]![0].token)).toBe('+31687654321')
  })

  test('delivers nothing where the page fails and the box is cleared then', async () => {
    const submit = vi.fn()
    let fails = true
    const { seen, onValid } = renderForm({ submit, onValid: vi.fn(() => fails && seen.form.setError('root', { message: 'Not now' })) })
    await enterNumber()
    await tick()
    await press()
    await called(onValid)
    fails = false
    await tick()
    await press()
    await called(onValid, 2)
    expect(onValid.mock.calls[1]![1]).toBeNull()
    await aWhile()
    expect(submit).not.toHaveBeenCalled()
  })

  test('delivers what was signed though the page resets the form', async () => {
    const submit = vi.fn()
    const { seen, onValid } = renderForm({ submit, onValid: vi.fn(() => seen.form.reset()) })
    await enterNumber()
    await tick()
    await press()
    await called(onValid)
    await called(submit)
  })

  test('lets what the page throws through', async () => {
    const failure = new Error('of the page')
    const { onError } = renderForm({ onValid: () => Promise.reject(failure) })
    await tick()
    await enterNumber()
    await press()
    await expect.poll(() => vi.mocked(onError).mock.calls).toEqual([[failure]])
  })
})

describe('the value', () => {
  test('mirrors the page and settles', async () => {
    const { seen } = renderForm()
    await enterNumber('06 12345678')
    await tick()
    await expect.poll(() => seen.form.getValues('whatsapp')).toEqual({ purposes: ['orders'], phone: '06 12345678', country: 'NL' })
    await aWhile()
    const { renders } = seen
    await aWhile()
    expect(seen.renders).toBe(renders)
  })

  test.each([false, true])('that claims a tick is emptied and reported, and no event is made (strict mode %s)', async (strict) => {
    const onIssue = vi.fn()
    const submit = vi.fn()
    const defaults = { email: 'a@b', whatsapp: { purposes: ['orders'], phone: '+31612345678', country: 'NL' } }
    const { seen, onValid } = renderForm({ defaults, onIssue, submit, strict })
    await expect.element(box()).not.toBeChecked()
    await expect.element(phone()).toHaveValue('+31612345678')
    await expect.poll(() => seen.form.getValues('whatsapp.purposes')).toEqual([])
    expect(onIssue).toHaveBeenCalledWith({ code: 'tick_unwitnessed' })
    await press()
    await called(onValid)
    expect(onValid.mock.calls[0]![1]).toBeNull()
    expect(onValid.mock.calls[0]![0].whatsapp.purposes).toEqual([])
    await aWhile()
    expect(submit).not.toHaveBeenCalled()
  })

  test('that is set to a tick later ticks nothing and is put right', async () => {
    const onIssue = vi.fn()
    const { seen } = renderForm({ onIssue })
    await aWhile()
    seen.form.setValue('whatsapp', { purposes: ['offers'], phone: '', country: 'NL' })
    await expect.poll(() => onIssue.mock.calls).toEqual([[{ code: 'tick_unwitnessed' }]])
    await expect.element(box(/offers/)).not.toBeChecked()
    await expect.poll(() => seen.form.getValues('whatsapp.purposes')).toEqual([])
  })

  test('empties the page when the form is reset, again and again', async () => {
    const { seen } = renderForm()
    for (let times = 0; times < 2; times++) {
      await enterNumber()
      await tick()
      await expect.poll(() => seen.form.getValues('whatsapp.purposes')).toEqual(['orders'])
      seen.form.reset()
      await expect.element(box()).not.toBeChecked()
      await expect.element(phone()).toHaveValue('')
      await expect.poll(() => seen.form.getValues('whatsapp')).toEqual({ purposes: [], phone: '', country: 'NL' })
    }
  })

  test('prefills the number it is reset to', async () => {
    const { seen } = renderForm()
    await enterNumber('06 1')
    seen.form.reset({ email: 'a@b', whatsapp: { purposes: [], phone: '+31687654321', country: 'NL' } })
    await expect.element(phone()).toHaveValue('+31687654321')
  })

  test('has the focus of an error that the page sets', async () => {
    const { seen } = renderForm()
    seen.form.setError('whatsapp', { type: 'custom', message: 'Look here' }, { shouldFocus: true })
    await expect.element(box()).toHaveFocus()
  })
})

test('a field that is shown again starts empty', async () => {
  const { seen, onValid } = renderForm()
  await enterNumber()
  await tick()
  await press()
  await called(onValid)
  seen.form.reset()
  await press()
  await called(onValid, 2)
  expect(onValid.mock.calls[1]![1]).toBeNull()
})
