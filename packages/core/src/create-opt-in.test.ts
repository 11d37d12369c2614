import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { NoticeReading, Reading, Surface } from './dom/surface.ts'
import { createOptIn } from './index.ts'
import { en } from './locales/en.ts'
import { renderNotice } from './notice/index.ts'
import type { OptInOptions } from './opt-in/options.ts'
import { memorySigner } from './signing/test-support/memory-signer.ts'
import { notice } from './dom/test-support/notice.ts'

// The code of the first interaction asks the page where it is.
beforeAll(() => void vi.stubGlobal('window', { location: new URL('https://acme.example/signup?ref=42#top') }))

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>

/** A page that is whatever a test says it is. */
function page(over: Partial<Reading> = {}, shown: Partial<NoticeReading> = {}) {
  const reading: Reading = {
    ticks: [{ purpose: 'orders', src: 'user', act: true, by: 'keyboard' }],
    unwitnessed: [],
    phone: { text: '+31612345678', country: 'NL', prefilled: false, edited: true },
    ...over,
  }
  const { text } = renderNotice(notice, 'en', en)
  const surface = { reading, token: '', read: () => surface.reading, readNotice: async () => ({ text, unaltered: true, visible: true, ...shown }), untick: vi.fn(() => void (surface.reading = { ...surface.reading, unwitnessed: [] })), clear: vi.fn(), writeToken: (token: string) => void (surface.token = token), focus: vi.fn() }
  return surface satisfies Surface & { reading: Reading; token: string }
}

function optInOn(surface: ReturnType<typeof page> | null, options: Partial<OptInOptions> = {}) {
  const found = { surface }
  const onIssue = vi.fn()
  const optIn = createOptIn({ notice, locale: 'en', messages: en, signer: memorySigner(), onIssue, ...options }, () => found.surface)
  return { optIn, onIssue, leave: () => void (found.surface = null) }
}

test('an event says what the page said, and nothing about the person beside it', async () => {
  const clock = { now: () => 1_767_225_600_900, monotonic: () => 0 }
  const { optIn } = optInOn(page(), { clock, audience: 'https://shop.example' })
  const result = await optIn.commit()
  if (result.status !== 'sent') throw new Error(result.status)
  expect(claimsOf(result.token)).toMatchObject({
    evt: 'grant', jti: result.jti, iat: 1_767_225_600, aud: 'https://shop.example', org: 'https://acme.example', url: 'https://acme.example/signup', chl: null, prev: null,
    stm: { id: 'signup', ver: '1', loc: 'en', txt: renderNotice(notice, 'en', en).text }, ui: { src: 'user', act: true, by: 'keyboard', num: 'judged', clk: 'client', kst: 'mem' },
  })
})

test('of several ticks the weakest is what the event says', async () => {
  const ticks = [{ purpose: 'orders', src: 'user', act: true, by: 'pointer' }, { purpose: 'offers', src: 'before-hydration', act: false, by: 'other' }] as const
  const result = await optInOn(page({ ticks })).optIn.commit()
  expect(claimsOf((result as { token: string }).token)).toMatchObject({ ui: { src: 'before-hydration', act: false, by: 'other' } })
})

describe('sign() and deliver()', () => {
  test('signing alone lets nothing leave the page', async () => {
    const submit = vi.fn()
    const surface = page()
    const { optIn } = optInOn(surface, { submit })
    const result = await optIn.sign()
    expect(result.status).toBe('signed')
    expect(surface.token).toBe((result as { token: string }).token)
    expect(submit).not.toHaveBeenCalled()
    await Promise.all([optIn.deliver(), optIn.deliver(), optIn.commit()])
    expect(submit).toHaveBeenCalledOnce()
  })

  test('what belongs to a form that may still fail waits for it, whatever is reset meanwhile, and goes nowhere when it fails', async () => {
    const submit = vi.fn()
    const { optIn } = optInOn(page(), { submit })
    await optIn.sign()
    await expect(optIn.deliver(Promise.reject(new Error('no account')))).rejects.toThrow('no account')
    let accept = () => {}
    const delivered = optIn.deliver(new Promise<void>((resolve) => (accept = resolve)))
    optIn.send({ type: 'reset' })
    await new Promise((resolve) => setTimeout(resolve))
    expect(submit).not.toHaveBeenCalled()
    accept()
    expect(await delivered).toMatchObject({ status: 'sent' })
    expect(submit).toHaveBeenCalledOnce()
  })

  test('the same page is signed once, also by many at the same time', async () => {
    const { optIn } = optInOn(page())
    const [first, second] = await Promise.all([optIn.sign(), optIn.sign()])
    expect(first).toEqual(second)
    expect(await optIn.sign()).toEqual(first)
  })

  test('what was refused goes again after the page has left, as the same event', async () => {
    const submit = vi.fn<() => Promise<{ ok: false; retry: false; code: string } | void>>(async () => ({ ok: false, retry: false, code: 'store_unavailable' }))
    const { optIn, leave } = optInOn(page(), { submit })
    expect(await optIn.commit()).toEqual({ status: 'refused', code: 'store_unavailable' })
    leave()
    submit.mockImplementation(async () => undefined)
    expect(await optIn.commit()).toMatchObject({ status: 'sent' })
    const events = (submit.mock.calls as unknown as [{ jti: string }][]).map(([{ jti }]) => jti)
    expect(new Set(events).size).toBe(1)
  })

  test('without a page nothing is ticked', async () => {
    const { optIn } = optInOn(null)
    expect(await optIn.commit()).toEqual({ status: 'nothing-ticked' })
    expect(await optIn.deliver()).toEqual({ status: 'nothing-ticked' })
    expect(optIn.needsToken()).toBe(false)
  })

  test('a failed attempt leaves no token of an earlier one behind', async () => {
    const signer = memorySigner()
    const surface = page()
    const { optIn } = optInOn(surface, { signer })
    await optIn.sign()
    const first = surface.reading
    surface.reading = { ...first, phone: { ...first.phone, text: '+31687654321' } }
    signer.sign = () => Promise.reject(new Error('no'))
    expect(await optIn.sign()).toEqual({ status: 'refused', code: 'handler_failed' })
    surface.reading = first
    expect(optIn.needsToken()).toBe(true)
  })
})

test.each<[what: string, shown: Partial<NoticeReading>, code: string]>([
  ['a changed text', { unaltered: false }, 'notice_altered'],
  ['a hidden notice', { visible: false }, 'notice_hidden'],
])('%s is refused and reported', async (_what, shown, code) => {
  const { optIn, onIssue } = optInOn(page({}, shown))
  expect(await optIn.commit()).toEqual({ status: 'refused', code })
  expect(onIssue.mock.calls).toEqual([[{ code }]])
})

test('ticks without a witness are taken away and reported, once', async () => {
  const surface = page({ ticks: [], unwitnessed: ['orders', 'offers'] })
  const { optIn, onIssue } = optInOn(surface)
  expect(await optIn.commit()).toEqual({ status: 'nothing-ticked' })
  expect(surface.untick).toHaveBeenCalledExactlyOnceWith(['orders', 'offers'])
  expect(onIssue.mock.calls).toEqual([[{ code: 'tick_unwitnessed' }]])
})

test('a challenge of the page signs one event; without a server it is all there is', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const challenge = `h.${part({ iss: 'https://consent.acme.example/t/acme', iat: 1_767_225_600, exp: 1_767_229_200 })}.s`
  let ms = 0
  const { optIn } = optInOn(page(), { challenge, clock: { now: () => 0, monotonic: () => (ms += 1_000) } })
  const result = await optIn.commit()
  const claims = claimsOf((result as { token: string }).token)
  expect(claims).toMatchObject({ chl: challenge, aud: 'https://consent.acme.example/t/acme', ui: { clk: 'challenge' } })
  expect(claims.iat).toBeGreaterThanOrEqual(1_767_225_600)
  expect(claims.iat).toBeLessThan(1_767_225_610)
})

test('a challenge from another server than the one asked is refused, and the developer is told why', async () => {
  const told = vi.fn()
  vi.stubGlobal('reportError', told)
  const challenge = `h.${Buffer.from(JSON.stringify({ iss: 'https://evil.example/t/acme', iat: 1, exp: 3_601 })).toString('base64url')}.s`
  const { optIn } = optInOn(page(), { challenge, server: '/consent/t/acme' })
  expect(await optIn.commit()).toEqual({ status: 'refused', code: 'challenge_unavailable' })
  expect((told.mock.lastCall![0] as Error).message).toContain('Make its publicUrl and the server prop agree')
})

test('where the code that signs does not come, nothing is signed and nothing need be mended; the next submit tries again', async () => {
  const { window } = globalThis
  vi.stubGlobal('window', undefined)
  const { optIn, onIssue } = optInOn(page())
  expect(await optIn.validate()).toEqual([])
  expect(await optIn.commit()).toEqual({ status: 'refused', code: 'chunk_unavailable' })
  await vi.waitFor(() => expect(onIssue).toHaveBeenCalledWith({ code: 'chunk_unavailable' }))
  vi.stubGlobal('window', window)
  expect(await optIn.commit()).toMatchObject({ status: 'sent' })
})

test('there is nothing to withdraw where nothing was recorded', async () => {
  expect(await optInOn(page()).optIn.withdraw()).toEqual({ status: 'refused', code: 'nothing_to_withdraw' })
})

test('a locale without wording is a mistake of the developer', () => {
  expect(() => createOptIn({ notice, locale: 'fr', messages: en }, () => null)).toThrow(new TypeError('Notice "signup" has no wording in "fr". It has: en, nl.'))
})

test('no message of an error holds a number or a token', async () => {
  const { optIn } = optInOn(page(), { submit: () => Promise.resolve({ ok: false, retry: false, code: 'claims_invalid' }) })
  expect(JSON.stringify(await optIn.commit())).not.toMatch(/612345678|eyJ/)
})
