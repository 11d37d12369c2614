import { en } from '@unticked/core/locales/en'
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OptInField } from '../index.ts'
import { notice } from '../test-support/notice.ts'
import '../styles.css'

afterEach(cleanup)

test('a script’s click is answered beside the box that it was for, and nowhere else, until that box is ticked', async () => {
  const { container } = render(<OptInField name="whatsapp" notice={notice} locale="en" messages={en} />)
  const said = () => [...container.querySelectorAll('[data-part="press-space"]')].map(({ textContent }) => textContent)
  await expect.poll(said).toEqual(['', ''])
  const offers = container.querySelector<HTMLInputElement>('[value="offers"]')!
  offers.click()
  await expect.poll(said).toEqual(['', en.pressSpace])
  await expect.element(page.getByText(en.pressSpace)).toBeVisible()
  expect(container.querySelector('[data-part="status"]')!.textContent).toBe('')
  const below = container.querySelectorAll('[data-part="press-space"]')[1]!.getBoundingClientRect().top - offers.getBoundingClientRect().bottom
  expect(below).toBeLessThan(48)
  await userEvent.keyboard(' ')
  await expect.poll(said).toEqual(['', ''])
})
