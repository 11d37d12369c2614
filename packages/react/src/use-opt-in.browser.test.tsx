import { en } from '@unticked/core/locales/en'
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OptIn, useOptIn, useOptInContext, type UseOptInOptions } from './index.ts'
import { press } from './test-support/acts.ts'
import { claimsOf } from './test-support/claims.ts'
import { notice } from './test-support/notice.ts'

afterEach(cleanup)

/** Markup of the page's own, without one of our parts. */
function Headless({ onDone, ...options }: Partial<UseOptInOptions> & { onDone: (status: string, token?: string) => void }) {
  const { optIn, state, rootRef, attributes, focus } = useOptIn<HTMLDivElement>({ notice, locale: 'en', messages: en, name: 'mine', ...options })
  const { parts } = optIn.rendered
  const words = (of: typeof parts.legend) => of.map(({ text }) => text).join('')
  const commit = async () => {
    const result = await optIn.commit()
    if (result.status === 'invalid') focus('phone')
    onDone(result.status, 'token' in result ? result.token : undefined)
  }
  return (
    <div ref={rootRef} lang={attributes.root.lang} data-ticked={state.ticked.join(' ')}>
      <h2 {...attributes.legend}>{words(parts.legend)}</h2>
      {parts.purposes.map(({ id, title, content }) => (
        <div key={id}>
          <input {...attributes.checkbox(id)} />
          <label {...attributes.statement(id)}>
            <svg viewBox="0 0 24 24" width="20" height="20"><path d="M0 0h24v24H0z" /></svg>
            <span data-notice-part="">{words(title)}</span> <span data-notice-part="">{words(content)}</span>
          </label>
        </div>
      ))}
      <label {...attributes.label}>Number</label>
      <input {...attributes.input} />
      <p data-notice-part="">{words(parts.stop)}</p>
      <p data-notice-part="">{words(parts.recipients)}</p>
      <a data-notice-part="" href={notice.business.privacyUrl}>{words(parts.privacy)}</a>
      <button type="button" onClick={commit}>Save</button>
    </div>
  )
}

test('the hook alone signs what markup of the page shows, without form or token field', async () => {
  const done = vi.fn()
  const { container } = render(<Headless onDone={done} />)
  await press('Save')
  await expect.poll(() => done.mock.lastCall).toEqual(['nothing-ticked', undefined])
  await userEvent.click(page.getByText('Send me offers on WhatsApp'))
  await expect.poll(() => container.querySelector<HTMLElement>('[data-ticked]')!.dataset.ticked).toBe('offers')
  await press('Save')
  await expect.element(page.getByRole('textbox', { name: 'Number' })).toHaveFocus()
  expect(done.mock.lastCall).toEqual(['invalid', undefined])
  await userEvent.keyboard('+31612345678')
  await press('Save')
  await expect.poll(() => done.mock.lastCall![0]).toBe('sent')
  expect(claimsOf(done.mock.lastCall![1])).toMatchObject({ evt: 'grant', pur: [{ id: 'offers', cat: 'marketing' }], stm: { id: 'signup', ver: '1', loc: 'en' } })
})

test('a text that is not the notice is refused', async () => {
  const done = vi.fn()
  const onIssue = vi.fn()
  const { container } = render(<Headless onDone={done} onIssue={onIssue} />)
  await userEvent.click(page.getByText('Send me offers on WhatsApp'))
  await userEvent.fill(page.getByRole('textbox'), '+31612345678')
  container.querySelector('h2')!.textContent = 'Win a prize'
  await press('Save')
  await expect.poll(() => done.mock.lastCall).toEqual(['refused', undefined])
  expect(onIssue).toHaveBeenCalledWith({ code: 'notice_altered' })
})

test('H4: a statement of its own without WhatsApp’s logo is refused', async () => {
  const done = vi.fn()
  const onIssue = vi.fn()
  const { container } = render(<Headless onDone={done} onIssue={onIssue} />)
  await userEvent.click(page.getByText('Send me offers on WhatsApp'))
  await userEvent.fill(page.getByRole('textbox'), '+31612345678')
  container.querySelector('svg')!.remove()
  await press('Save')
  await expect.poll(() => done.mock.lastCall).toEqual(['refused', undefined])
  expect(onIssue).toHaveBeenCalledWith({ code: 'notice_hidden' })
})

test.each([
  ['not displayed', 'display: none'],
  ['transparent', 'opacity: 0'],
  ['invisible', 'visibility: hidden'],
  ['without height', 'display: block; overflow: hidden; height: 0; width: 0'],
])('a notice that is %s is refused', async (_how, style) => {
  const done = vi.fn()
  const onIssue = vi.fn()
  const { container } = render(<Headless onDone={done} onIssue={onIssue} />)
  await userEvent.click(page.getByText('Send me offers on WhatsApp'))
  await userEvent.fill(page.getByRole('textbox'), '+31612345678')
  container.querySelectorAll('p')[1]!.setAttribute('style', style)
  await press('Save')
  await expect.poll(() => done.mock.lastCall).toEqual(['refused', undefined])
  expect(onIssue).toHaveBeenCalledWith({ code: 'notice_hidden' })
})

test('a part outside an opt-in says where it belongs', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const swallow = (event: ErrorEvent) => event.preventDefault()
  window.addEventListener('error', swallow)
  function Own() {
    useOptInContext('Own')
    return null
  }
  expect(() => render(<OptIn.PhoneInput />)).toThrow('<OptIn.PhoneInput> stands alone')
  expect(() => render(<Own />)).toThrow('<OptIn.Own> stands alone')
  expect(() => render(<OptIn.Status />)).toThrow('<OptIn.Status> stands alone')
  expect(() => render(<OptIn.Root name="a" notice={notice} locale="en" messages={en}><OptIn.Checkbox /></OptIn.Root>)).toThrow('<OptIn.Checkbox> stands alone. Put it inside <OptIn.Purpose>')
  expect(() => render(<OptIn.Root name="a" notice={notice} locale="en" messages={en}><OptIn.Purpose purpose="news" /></OptIn.Root>)).toThrow('has no purpose "news"')
  expect(() => render(<OptIn.Root name="a" notice={notice} locale="fr" messages={en} />)).toThrow('has no wording in "fr"')
  window.removeEventListener('error', swallow)
  vi.restoreAllMocks()
})
