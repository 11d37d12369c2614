import { en } from '@unticked/core/locales/en'
import { cleanup, render } from '@testing-library/react'
import { useForm } from 'react-hook-form'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { devtools } from '../phone/test-support/devtools.ts'
import { PhoneField } from './index.ts'

// Asked for and never answered.
beforeAll(() => devtools().send('Fetch.enable', { patterns: [{ urlPattern: '*rules-reader*' }] }))
afterEach(cleanup)
afterAll(() => devtools().send('Fetch.disable'))

test('a submit waits for the rules no longer than a plain form does', async () => {
  const submitted = vi.fn()
  function Signup() {
    const { control, handleSubmit } = useForm({ defaultValues: { phone: '' } })
    return (
      <form noValidate onSubmit={(event) => void handleSubmit(submitted)(event)}>
        <PhoneField control={control} name="phone" label="Phone number" locale="en" messages={en} defaultCountry="NL" />
        <button>Go</button>
      </form>
    )
  }
  render(<Signup />)
  await userEvent.type(page.getByRole('textbox', { name: 'Phone number' }), '+31612345678')
  await userEvent.click(page.getByRole('button', { name: 'Go' }))
  await expect.poll(() => submitted.mock.lastCall?.[0], { timeout: 4000 }).toEqual({ phone: '+31612345678' })
})
