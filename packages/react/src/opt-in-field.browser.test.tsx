import type { OptInOptions } from '@unticked/core'
import { en } from '@unticked/core/locales/en'
import { nl } from '@unticked/core/locales/nl'
import { cleanup, render } from '@testing-library/react'
import { StrictMode, useState, type FormEvent } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OptInField, type OptInFieldProps } from './index.ts'
import { aWhile, box, boxes, enterNumber, phone, press, tick } from './test-support/acts.ts'
import { claimsOf, numberOf } from './test-support/claims.ts'
import { notice } from './test-support/notice.ts'
import './styles.css'

afterEach(cleanup)

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+~[\w-]+~$/
const Field = (props: Partial<OptInFieldProps>) => (
  <OptInField name="whatsapp" notice={notice} locale="en" messages={en} defaultCountry="NL" {...props} />
)

/** A form whose page takes the submit, with whatever stands in it. */
function renderForm(props: Partial<OptInFieldProps> = {}, strict = false) {
  const submitted = vi.fn<(fields: FormData) => void>()
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    submitted(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter))
  }
  const form = (
    <form onSubmit={onSubmit}>
      <Field {...props} />
      <button name="by" value="go">Go</button>
      <button type="reset">Clear</button>
    </form>
  )
  return { submitted, ...render(strict ? <StrictMode>{form}</StrictMode> : form) }
}

describe('in a form of somebody else', () => {
  test.each([false, true])('a ticked box and a number become a token in the form (strict mode %s)', async (strict) => {
    const { submitted } = renderForm({}, strict)
    await enterNumber('06 12 34 56 78')
    await expect.element(page.getByText('Acme will message +31 6 12345678')).toBeVisible()
    await tick()
    await press()
    await expect.poll(() => submitted.mock.calls.length).toBe(1)
    const fields = submitted.mock.calls[0]![0]
    expect(fields.get('whatsapp.token')).toMatch(TOKEN)
    expect(fields.getAll('whatsapp.purpose')).toEqual(['orders'])
    expect(fields.get('by')).toBe('go')
    expect(claimsOf(fields.get('whatsapp.token'))).toMatchObject({ chl: null, aud: location.origin, ui: { src: 'user', pre: false, edit: true, num: 'judged' } })
    expect(numberOf(fields.get('whatsapp.token'))).toBe('+31612345678')
  })

  test('nothing ticked is submitted without a token, and nothing is asked', async () => {
    const onIssue = vi.fn()
    const { submitted } = renderForm({ onIssue })
    await press()
    await expect.poll(() => submitted.mock.calls.length).toBe(1)
    expect(submitted.mock.calls[0]![0].get('whatsapp.token')).toBe('')
    expect(onIssue).not.toHaveBeenCalled()
  })

  test('a number that must be mended stops the form, has the focus, and is named as its description', async () => {
    const { submitted } = renderForm()
    await enterNumber('06 12')
    await tick()
    await press()
    await expect.element(phone()).toHaveFocus()
    await expect.element(phone()).toHaveAccessibleDescription(/^Enter a complete number, for example 06/)
    await expect.element(phone()).toHaveAttribute('aria-invalid', 'true')
    await aWhile()
    expect(submitted).not.toHaveBeenCalled()
    await expect.element(phone()).toHaveValue('06 12')
    await enterNumber('06 12345678')
    await expect.element(phone()).not.toHaveAttribute('aria-invalid')
    await press()
    await expect.poll(() => submitted.mock.calls.length).toBe(1)
  })

  test('with onInvalid="continue" the form goes on, and the person is told', async () => {
    const { submitted } = renderForm({ onInvalid: 'continue' })
    await enterNumber('06 12')
    await tick()
    await press()
    await expect.poll(() => submitted.mock.calls.length).toBe(1)
    expect(submitted.mock.calls[0]![0].get('whatsapp.token')).toBe('')
    await expect.element(page.getByText(en.notRecorded)).toBeVisible()
    await expect.element(phone()).toHaveAccessibleDescription(/^Enter a complete number/)
  })

  test('a signer that takes too long lets the form go on without a token, and the person is told', async () => {
    const never = new Promise<never>(() => undefined)
    const signer: OptInOptions['signer'] = { publicKey: () => never, keep: () => never, sign: () => never, forget: () => never }
    const { submitted } = renderForm({ signer })
    await enterNumber()
    await tick()
    await press()
    await expect.poll(() => submitted.mock.calls.length, { timeout: 3000 }).toBe(1)
    expect(submitted.mock.calls[0]![0].get('whatsapp.token')).toBe('')
    await expect.element(page.getByText(en.notRecorded)).toBeVisible()
  })

  test('a prefilled number can be edited, and the event says that it was', async () => {
    const { submitted } = renderForm({ defaultPhone: '+31612345678' })
    await tick()
    await press()
    await expect.poll(() => submitted.mock.calls.length).toBe(1)
    await enterNumber('+31687654321')
    await press()
    await expect.poll(() => submitted.mock.calls.length).toBe(2)
    const [first, second] = submitted.mock.calls.map(([fields]) => fields.get('whatsapp.token'))
    expect(claimsOf(first)).toMatchObject({ ui: { pre: true, edit: false } })
    expect(claimsOf(second)).toMatchObject({ ui: { pre: true, edit: true } })
    expect(numberOf(second)).toBe('+31687654321')
  })

  test('a reset empties boxes, number and token', async () => {
    const { submitted, container } = renderForm()
    await enterNumber()
    await tick()
    await press()
    await expect.poll(() => submitted.mock.calls.length).toBe(1)
    await press('Clear')
    await expect.element(box()).not.toBeChecked()
    await expect.element(phone()).toHaveValue('')
    expect(container.querySelector<HTMLInputElement>('[data-part="token"]')!.value).toBe('')
    await expect.element(page.getByText('Acme will message')).not.toBeInTheDocument()
  })

  test('a click by a script is announced to somebody who cannot see it', async () => {
    const onIssue = vi.fn()
    renderForm({ onIssue })
    ;(box().element() as HTMLInputElement).click()
    await expect.element(box()).not.toBeChecked()
    await expect.element(box()).toHaveFocus()
    await expect.element(page.getByRole('status').filter({ hasText: 'Press Space to tick' })).toBeVisible()
    expect(onIssue).toHaveBeenCalledWith({ code: 'tick_untrusted' })
    await userEvent.keyboard(' ')
    await expect.element(box()).toBeChecked()
    await expect.element(page.getByText('Press Space to tick')).not.toBeInTheDocument()
  })

  test('a callback that throws changes nothing for the person', async () => {
    const uncaught = vi.fn((event: ErrorEvent) => event.preventDefault())
    window.addEventListener('error', uncaught)
    const { submitted } = renderForm({ onIssue: () => { throw new Error('of the page') } })
    await tick()
    await press()
    await expect.element(phone()).toHaveFocus()
    await enterNumber()
    await press()
    await expect.poll(() => submitted.mock.calls.length).toBe(1)
    expect(submitted.mock.calls[0]![0].get('whatsapp.token')).toMatch(TOKEN)
    window.removeEventListener('error', uncaught)
    expect(uncaught).toHaveBeenCalled()
  })
})

test('another language takes no tick over, and keeps the number', async () => {
  function Switching() {
    const [dutch, setDutch] = useState(false)
    return (
      <form>
        <Field {...(dutch && { locale: 'nl', messages: nl })} />
        <button type="button" onClick={() => setDutch(true)}>Nederlands</button>
      </form>
    )
  }
  render(<Switching />)
  await enterNumber()
  await tick()
  await press('Nederlands')
  await expect.element(page.getByRole('checkbox', { name: /bestelberichten/ })).not.toBeChecked()
  await expect.element(page.getByRole('textbox')).toHaveValue('+31 6 12345678')
})

test('two opt-ins on one page share no id: the label of the second ticks the second', async () => {
  const { container } = render(
    <form>
      <Field />
      <Field name="second" />
    </form>,
  )
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  await userEvent.click(container.querySelectorAll('label[data-part="statement"]')[2]!)
  expect(boxes().all().map((found) => (found.element() as HTMLInputElement).checked)).toEqual([false, true])
})

test('the whole row is the target of its box, also when all that comes later is there', async () => {
  const { container } = render(<form><Field /></form>)
  await expect.poll(() => container.querySelector('[data-part="press-space"]')).not.toBeNull()
  await userEvent.click(container.querySelector('[data-part="statement"]')!)
  expect((box().element() as HTMLInputElement).checked).toBe(true)
})

test('a purpose may be called like a part', () => {
  const wording = { orders: { title: 'order updates', content: 'receipts and returns' } }
  const named = { ...notice, purposes: [{ id: 'phone', category: 'utility' }], wording: { en: { phone: wording.orders } } } as const
  const { container } = render(<Field notice={named} />)
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
