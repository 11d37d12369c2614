import { en } from '@unticked/core/locales/en'
import { defineNotice } from '@unticked/core/notice'
import { render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OptInField } from './index.ts'
import './styles.css'

const notice = defineNotice({
  id: 'signup', version: '1',
  business: { id: 'acme', name: 'Acme', privacyUrl: 'https://acme.example/privacy' },
  purposes: [{ id: 'orders', category: 'utility' }, { id: 'offers', category: 'marketing' }],
  wording: { en: { orders: { title: 'order updates', content: 'receipts, delivery times and returns' }, offers: { title: 'offers', content: 'sales and new arrivals' } } },
})

test('a ticked box and a number become a token in the form', async () => {
  const submitted = vi.fn()
  render(
    <form onSubmit={(event) => { event.preventDefault(); submitted(Object.fromEntries(new FormData(event.currentTarget))) }}>
      <OptInField name="whatsapp" notice={notice} locale="en" messages={en} defaultCountry="NL" />
      <button>Go</button>
    </form>,
  )
  await userEvent.type(page.getByRole('textbox', { name: 'WhatsApp number' }), '06 12 34 56 78')
  await expect.element(page.getByText('Acme will message +31 6 12345678')).toBeVisible()
  await userEvent.click(page.getByRole('checkbox', { name: /order updates/ }))
  await userEvent.click(page.getByRole('button', { name: 'Go' }))
  await expect.poll(() => submitted.mock.calls.length).toBe(1)
  const fields = submitted.mock.calls[0]![0]
  expect(fields['whatsapp.purpose']).toBe('orders')
  expect(fields['whatsapp.token']).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+~[\w-]+~$/)
})
