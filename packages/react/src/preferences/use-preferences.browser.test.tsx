import type { Receipt } from '@unticked/core/event'
import { en } from '@unticked/core/locales/en'
import { act, cleanup, render, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent, page } from 'vitest/browser'
import { OptInForm } from '../index.ts'
import { enterNumber, tick } from '../test-support/acts.ts'
import { stubIssuer } from '../test-support/issuer.ts'
import { notice } from '../test-support/notice.ts'
import { usePreferences } from './index.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('what was saved here and sent by another queue of the page is told as withdrawn, once that has said so', async () => {
  const server = '/consent/t/two-queues'
  const issuer = await stubIssuer(server)
  const onRecorded = vi.fn()
  render(<OptInForm server={server} notice={notice} locale="en" messages={en} defaultCountry="NL" onRecorded={onRecorded} />)
  await tick(/order updates/)
  await enterNumber('+31612345678')
  await userEvent.click(page.getByRole('button', { name: en.submit }))
  await expect.poll(() => onRecorded.mock.calls.length).toBe(1)
  cleanup()

  const { result } = renderHook(() => usePreferences({ server }))
  await expect.poll(() => result.current.kept?.length).toBe(1)
  issuer.answer(Response.json({ code: 'store_unavailable' }, { status: 503 }))
  await act(() => result.current.withdraw(result.current.kept![0]!, undefined, 'pointer'))
  expect(result.current.standing).toBe('saved')
  // As an opt-in beside the list is told, whose queue has sent it.
  const [grant] = issuer.recorded() as [Receipt]
  await act(async () => result.current.arrived({ jti: grant.ejti, receipt: grant }))
  expect(result.current.standing).toBe('saved')
  await act(async () => result.current.arrived({ jti: 'of the withdrawal', receipt: { ...grant, evt: 'withdraw' } }))
  await expect.poll(() => result.current.standing).toBe('withdrawn')
})
