import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { watchForReturn } from '../../core/src/dom/test-support/back-from-cache.ts'
import { watchNativeSubmissions } from '../../core/src/dom/test-support/native-submissions.ts'
import { aWhile, box, boxes, enterNumber, phone, press, tick } from './test-support/acts.ts'
import { claimsOf, numberOf } from './test-support/claims.ts'
import type { Framework } from './test-support/forms/framework.ts'
import { email, enterEmail, go, journey, leavePage } from './test-support/forms/journey.tsx'
import { FRAMEWORKS, TRAPS, WITHOUT_SENSE, type Trap } from './test-support/forms/matrix.ts'
import './styles.css'

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+~[\w-]+~$/
const TAKEN = 'This number is already in use'
const sent = watchNativeSubmissions()
const complaints: unknown[][] = []
const tickAgain = async () => ((box().element() as HTMLInputElement).checked ? undefined : tick())
const error = () => page.getByText(TAKEN)

beforeEach(() => {
  complaints.length = 0
  vi.spyOn(console, 'error').mockImplementation((...complaint) => void complaints.push(complaint))
})
afterEach(() => {
  leavePage()
  vi.restoreAllMocks()
  expect(complaints).toEqual([])
})

async function fillAndGo(number = '06 12345678') {
  await enterEmail()
  await enterNumber(number)
  await tick()
  await go()
}

/** One journey for each column; the rows are forms of every kind. */
const JOURNEYS: Record<Trap, (row: Framework) => Promise<void>> = {
  'submits what was ticked and typed, signed, once': async (row) => {
    const { show, arrives, submissions, getting } = journey(row, sent)
    show()
    await fillAndGo()
    const { token, ...submission } = await arrives()
    expect(token).toMatch(TOKEN)
    expect(claimsOf(token)).toMatchObject({ evt: 'grant', pur: [{ id: 'orders', cat: 'utility' }], ui: { src: 'user', num: 'judged' } })
    expect(numberOf(token)).toBe('+31612345678')
    const address = { purposes: [], phone: '', country: '' }
    expect(submission).toMatchObject({ email: 'ada@example.com', ...(getting ? address : { purposes: ['orders'], phone: '06 12345678', country: 'NL' }) })
    await aWhile(1_000)
    expect(submissions()).toHaveLength(1)
  },

  'keeps what was ticked and typed before hydration': async (row) => {
    const { serve, arrives, getting } = journey(row, sent)
    const hydrate = serve()
    await tick()
    await enterNumber('+44 7400 123456')
    hydrate()
    await expect.element(page.getByText('Acme will message +44 7400 123456')).toBeVisible()
    await expect.element(box()).toBeChecked()
    await expect.element(phone()).toHaveValue('+44 7400 123456')
    await enterEmail()
    await go()
    const { token, purposes } = await arrives()
    expect(claimsOf(token)).toMatchObject({ ui: { src: 'before-hydration' } })
    expect(numberOf(token)).toBe('+447400123456')
    if (!getting) expect(purposes).toEqual(['orders'])
  },

  'never says ticked where the box is empty, after a submit that emptied it': async (row) => {
    const { show, arrives, signatures } = journey(row, sent)
    const { container } = show()
    await fillAndGo()
    await arrives()
    await expect.element(box()).not.toBeChecked()
    await expect.poll(() => container.querySelector('[data-ticked]')).toBeNull()
    await enterEmail('b@example.com')
    await go()
    expect(await arrives(2)).toMatchObject({ purposes: [], token: '' })
    await expect.element(page.getByRole('button', { name: 'Go', exact: true })).toBeVisible()
    await enterEmail('c@example.com')
    await enterNumber()
    await tick()
    await go()
    expect(await arrives(3)).toMatchObject({ purposes: ['orders'], token: expect.stringMatching(TOKEN) })
    expect(signatures()).toBe(2)
  },

  'signs once for a double click': async (row) => {
    const { show, arrives, submissions, signatures } = journey(row, sent)
    show()
    await enterEmail()
    await enterNumber()
    await tick()
    await userEvent.dblClick(page.getByRole('button', { name: /^Go/ }))
    await expect.poll(() => submissions().length).toBeGreaterThan(0)
    await aWhile(600)
    await arrives(submissions().length)
    expect(signatures()).toBe(1)
    const tokens = submissions().map(({ token }) => token).filter(Boolean)
    expect([submissions()[0]!.token !== '', new Set(tokens).size]).toEqual([true, 1])
  },

  'signs anew after the page came back from the cache': async (row) => {
    const comeBack = watchForReturn()
    const { show, arrives, signatures } = journey(row, sent)
    const { container } = show()
    await fillAndGo()
    const first = await arrives()
    await aWhile(100)
    comeBack()
    expect(container.querySelector<HTMLInputElement>('[name="whatsapp.token"]')!.value).toBe('')
    await enterEmail()
    if (row.emptiedBy === 'React') await enterNumber()
    await tickAgain()
    await go()
    const second = await arrives(2)
    expect(second.token).toMatch(TOKEN)
    expect(claimsOf(second.token).jti).not.toBe(claimsOf(first.token).jti)
    expect(signatures()).toBe(2)
  },

  'carries the event of commit() through form.submit()': async (row) => {
    const { show, arrives } = journey(row, sent)
    const { container } = show()
    const form = container.querySelector('form')!
    await enterEmail()
    await enterNumber()
    await tick()
    form.submit()
    expect(await arrives()).toMatchObject({ purposes: ['orders'], token: '' })
    await press('Commit')
    await expect.poll(() => container.querySelector<HTMLInputElement>('[name="whatsapp.token"]')!.value).toMatch(TOKEN)
    form.submit()
    expect(await arrives(2)).toMatchObject({ purposes: ['orders'], token: expect.stringMatching(TOKEN) })
  },

  'is emptied by a reset, and signs nothing then': async (row) => {
    const { show, arrives, signatures } = journey(row, sent)
    const { container } = show()
    await enterEmail()
    await enterNumber()
    await tick()
    await press('Clear')
    await expect.element(box()).not.toBeChecked()
    await expect.element(phone()).toHaveValue('')
    await expect.poll(() => container.querySelector('[data-ticked]')).toBeNull()
    await enterEmail()
    await go()
    expect(await arrives()).toMatchObject({ token: '', purposes: [], phone: '' })
    expect(signatures()).toBe(0)
  },

  'signs nothing while the form itself is invalid': async (row) => {
    const { show, arrives, submissions, signatures } = journey(row, sent)
    show()
    await enterNumber()
    await tick()
    await go()
    await expect.element(email()).toHaveFocus()
    await aWhile()
    expect([submissions().length, signatures()]).toEqual([0, 0])
    await enterEmail()
    await go()
    expect((await arrives()).token).toMatch(TOKEN)
    expect(signatures()).toBe(1)
  },

  'keeps what was typed when the server finds something wrong, and says it until it is mended': async (row) => {
    const answers = [{ email: 'Try another e-mail', errors: { phone: TAKEN } }]
    const { show, serve, arrives } = journey(row, sent)
    show({ answer: () => answers.shift() })
    await fillAndGo('+31 6 12345678')
    const { email: address, phone: typed, country: chosen } = await arrives()
    if (row.emptiedBy === 'a new page') {
      leavePage()
      serve({ answered: { ...answers[0], typed: { email: address, phone: typed, country: chosen } } })()
    }
    await expect.element(error()).toBeVisible()
    await expect.element(page.getByRole('alert')).toHaveTextContent('Try another e-mail')
    await expect.element(phone()).toHaveAccessibleDescription(TAKEN)
    await expect.element(phone()).toHaveAttribute('aria-invalid', 'true')
    await expect.element(phone()).toHaveValue('+31 6 12345678')
    await expect.element(email()).toHaveValue('ada@example.com')
    // A tick is the person's: what empties the form empties the box, and nothing puts the tick back.
    await expect.poll(() => (box().element() as HTMLInputElement).checked).toBe(!row.emptiedBy)
    await expect.element(phone()).toHaveValue('+31 6 12345678')
    await enterNumber('+31 6 87654321')
    await expect.element(error()).not.toBeInTheDocument()
    await expect.element(phone()).not.toHaveAttribute('aria-invalid')
    await tickAgain()
    await go()
    const { token } = await arrives(2)
    expect(numberOf(token)).toBe('+31687654321')
  },

  'moves the focus to the first thing to mend, in the order of the page': async (row) => {
    const { show, arrives } = journey(row, sent)
    show()
    await enterNumber('06 12')
    await tick()
    await go()
    await expect.element(email()).toHaveFocus()
    await enterEmail()
    await go()
    await expect.element(phone()).toHaveFocus()
    await expect.element(phone()).toHaveAccessibleDescription(/^Enter a complete number/)
    await enterNumber()
    await go()
    expect((await arrives()).token).toMatch(TOKEN)
  },

  'is one submission in strict mode, without a complaint': async (row) => {
    const { serve, arrives, submissions, signatures } = journey(row, sent)
    serve({ strict: true })()
    await fillAndGo()
    expect((await arrives()).token).toMatch(TOKEN)
    await aWhile()
    expect([submissions().length, signatures()]).toEqual([1, 1])
  },

  'signs two opt-ins, each once': async (row) => {
    const { show, arrives, signatures, delivered, getting } = journey(row, sent)
    show({ twice: true })
    await enterEmail()
    for (const input of page.getByRole('textbox', { name: 'WhatsApp number' }).all()) await userEvent.fill(input, '+31612345678')
    for (const orders of boxes().all()) await userEvent.click(orders)
    await go()
    const { token, second } = await arrives()
    if (getting) await expect.poll(() => delivered.length).toBe(2)
    const tokens = getting ? delivered : [token, second]
    expect(tokens).toEqual([expect.stringMatching(TOKEN), expect.stringMatching(TOKEN)])
    expect(new Set(tokens).size).toBe(2)
    expect(signatures()).toBe(2)
  },
}

const version = import.meta.env.HOOK_FORM as string | undefined
/** Where another react-hook-form stands in, its own rows alone. */
const rows = FRAMEWORKS.filter(({ name }) => !version || name.startsWith('react-hook-form'))

describe.each(rows)('$name', (row) => {
  test.each(TRAPS.filter((trap) => !WITHOUT_SENSE[row.name]?.[trap]))('%s', (trap) => JOURNEYS[trap](row))
})

test('the rows are of the version that is said', () => {
  if (version) for (const { name } of rows) expect(name).toContain(`react-hook-form ${version}`)
  expect(Object.keys(WITHOUT_SENSE).every((name) => FRAMEWORKS.some((row) => row.name === name))).toBe(true)
})
