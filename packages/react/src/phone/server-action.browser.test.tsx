import { cleanup, render } from '@testing-library/react'
import { useActionState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { PhoneField } from './index.ts'
import { becomes, country, e164, errors, field, input, options, pause, press, select, shared } from './test-support/field.tsx'

afterEach(cleanup)

interface Answer {
  readonly text: string
  readonly country?: string
  readonly error?: string
}

/** @param knowsCountry whether the server gives back the country beside the text */
function Signup({ knowsCountry = false }) {
  const [answer, action] = useActionState<Answer, FormData>(
    async (_, fields) => ({
      text: String(fields.get('phone')),
      error: `${String(fields.get('phone.e164'))} is taken`,
      ...(knowsCountry && { country: String(fields.get('phone.country')) }),
    }),
    { text: '' },
  )
  return (
    <form action={action}>
      <PhoneField {...shared} defaultCountry={answer.country ?? 'NL'} defaultValue={answer.text} error={answer.error} />
      <button>Go</button>
    </form>
  )
}

test('a server action gives the text back as typed, with what it has to say, and again', async () => {
  render(<Signup />)
  await userEvent.type(field(), '06 1234 5678')
  await becomes('+31612345678')
  await press()
  await expect.poll(errors).toEqual(['+31612345678 is taken'])
  expect(input().value).toBe('06 1234 5678')
  await press()
  await pause(100)
  expect([input().value, errors()]).toEqual(['06 1234 5678', ['+31612345678 is taken']])
  expect(e164()).toBe('+31612345678')
})

test.each([false, true])('the country that was chosen goes with the text that comes back; given back too: %s', async (knowsCountry) => {
  render(<Signup knowsCountry={knowsCountry} />)
  await userEvent.type(field(), '06 12 34 56 78')
  await expect.poll(() => options().length).toBeGreaterThan(240)
  await userEvent.selectOptions(country(), 'FR')
  for (let time = 0; time < 2; time++) {
    await becomes('+33612345678')
    await press()
    await expect.poll(errors).toEqual(['+33612345678 is taken'])
    await pause(100)
    expect([input().value, select().value, e164()]).toEqual(['06 12 34 56 78', 'FR', '+33612345678'])
    expect(options().filter((option) => /^(France|Netherlands) /.test(option))).toEqual(['France (+33)', 'Netherlands (+31)'])
  }
})
