import { en } from '@unticked/core/locales/en'
import { cleanup, render } from '@testing-library/react'
import { createRef, type FormEvent } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { OptIn, OptInField, type OptInHandle, type ServerErrors } from './index.ts'
import { aWhile, box, enterNumber, phone, press, tick } from './test-support/acts.ts'
import { notice } from './test-support/notice.ts'
import './styles.css'

afterEach(cleanup)

const given = { name: 'whatsapp', notice, locale: 'en', messages: en, defaultCountry: 'NL' } as const
const stay = (event: FormEvent) => event.preventDefault()
const said = (text: string) => page.getByText(text)

function show(errors: ServerErrors | undefined) {
  const form = (found: ServerErrors | undefined) => (
    <form onSubmit={stay}>
      <OptInField {...given} errors={found} />
      <button>Go</button>
    </form>
  )
  const { rerender } = render(form(errors))
  return (found: ServerErrors | undefined) => rerender(form(found))
}

test('each stands at its part, described and marked, and goes when that part is edited', async () => {
  show({ purpose: 'These offers are over', phone: 'Already in use' })
  await expect.element(box()).toHaveAccessibleDescription('These offers are over')
  await expect.element(phone()).toHaveAccessibleDescription('Already in use')
  await tick()
  await expect.element(said('These offers are over')).not.toBeInTheDocument()
  await expect.element(box()).not.toHaveAttribute('aria-invalid')
  await expect.element(said('Already in use')).toBeVisible()
  await enterNumber()
  await expect.element(said('Already in use')).not.toBeInTheDocument()
  await expect.element(phone()).not.toHaveAttribute('aria-invalid')
})

test('a page that renders again with the same words brings nothing back', async () => {
  const answer = show({ phone: 'Already in use' })
  await enterNumber()
  await expect.element(said('Already in use')).not.toBeInTheDocument()
  answer({ phone: 'Already in use' })
  await aWhile()
  await expect.element(said('Already in use')).not.toBeInTheDocument()
})

test('a server may say the same twice, and other words at any time', async () => {
  const answer = show({ phone: 'Already in use' })
  await enterNumber()
  await press()
  answer({ phone: 'Already in use' })
  await expect.element(said('Already in use')).toBeVisible()
  await enterNumber('+31 6 87654321')
  await expect.element(said('Already in use')).not.toBeInTheDocument()
  answer({ phone: 'We cannot reach this number' })
  await expect.element(said('We cannot reach this number')).toBeVisible()
  answer(undefined)
  await expect.element(said('We cannot reach this number')).not.toBeInTheDocument()
})

test('what the opt-in itself finds comes first', async () => {
  show({ phone: 'Already in use' })
  await tick()
  await press()
  await expect.element(phone()).toHaveAccessibleDescription(en.phone_empty)
})

test.each([
  ['the number', <OptIn.Phone key="" />, null, phone],
  ['the box', null, <OptIn.Phone key="" />, box],
])('the first of them in the page has the focus: %s', async (_first, before, after, first) => {
  const handle = createRef<OptInHandle>()
  render(
    <OptIn.Root {...given} errors={{ purpose: 'These offers are over', phone: 'Already in use' }} ref={handle}>
      {before}
      <OptIn.Purpose purpose="orders" />
      <OptIn.Error path="purpose" />
      {after}
    </OptIn.Root>,
  )
  handle.current!.focusFirstIssue()
  await expect.element(first()).toHaveFocus()
})
