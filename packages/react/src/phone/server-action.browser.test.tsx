import { cleanup, render } from '@testing-library/react'
import { useActionState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { PhoneField } from './index.ts'
import { becomes, e164, errors, field, input, pause, press, shared } from './test-support/field.tsx'

afterEach(cleanup)

test('a server action gives the text back as typed, with what it has to say, and again', async () => {
  interface Answer { readonly text: string; readonly error?: string }
  function Signup() {
    const [answer, action] = useActionState<Answer, FormData>(
      async (_, fields) => ({ text: String(fields.get('phone')), error: `${String(fields.get('phone.e164'))} is taken` }), { text: '' },
    )
    return (
      <form action={action}>
        <PhoneField {...shared} defaultCountry="NL" defaultValue={answer.text} error={answer.error} />
        <button>Go</button>
      </form>
    )
  }
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
