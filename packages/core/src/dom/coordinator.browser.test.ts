import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Signer } from '../signing/signer.ts'
import { FRAME, LANDING, landingFrame, watchNativeSubmissions } from './test-support/native-submissions.ts'
import { signerDuring } from './test-support/signer-during.ts'
import { claimsOf, emptyPage, optInMarkup, show } from './test-support/opt-in-page.ts'
import { slowSigner as slow } from '../signing/test-support/slow-signer.ts'
import { joinForm } from './coordinator.ts'

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+~[\w-]+~$/
const sent = watchNativeSubmissions()
const attributes = `target="${FRAME}" action="${LANDING}"`
const pressOrder = (name = 'Order') => userEvent.click(page.getByRole('button', { name }))
const tick = (name: RegExp = /order updates/) => userEvent.click(page.getByRole('checkbox', { name }).first())
const arrives = (count = 1) => expect.poll(() => sent.length).toBe(count)
/** Longer than any hold. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1_000))

beforeEach(emptyPage)

describe('a native submission carries the token once, and goes where the person sent it', () => {
  const cases = [
    ['POST', `method="post" ${attributes}`, '<button>Order</button>', LANDING],
    ['a POST by the button of a GET form', attributes, '<button formmethod="post">Order</button>', LANDING],
    ['formaction', `method="post" ${attributes}`, `<button formaction="${LANDING}/elsewhere">Order</button>`, `${LANDING}/elsewhere`],
    ['formnovalidate', `method="post" ${attributes}`, '<input required><button formnovalidate>Order</button>', LANDING],
    ['a button outside, by its form attribute', `method="post" ${attributes} id="outer"`, '</form><button form="outer">Order</button>', LANDING],
  ] as const
  test.each(cases)('%s', async (_name, form, button, path) => {
    show(`${landingFrame}<form ${form}>${optInMarkup()}${button}</form>`)
    await tick()
    await pressOrder()
    await arrives()
    expect(sent[0]!.url.pathname).toBe(path)
    expect(sent[0]!.method).toBe('POST')
    expect(sent[0]!.fields.getAll('whatsapp.purpose')).toEqual(['orders'])
    expect(sent[0]!.fields.get('whatsapp.token')).toMatch(TOKEN)
    await aWhile()
    await arrives(1)
  })

  test('a named button is in it', async () => {
    show(`${landingFrame}<form method="post" ${attributes}>${optInMarkup()}<button name="pay" value="later">Order</button></form>`)
    await tick()
    await pressOrder()
    await arrives()
    expect(sent[0]!.fields.get('pay')).toBe('later')
  })

  test('fields outside, by their form attribute, are in it', async () => {
    const outside = '<input form="outer" name="note" value="ring twice">'
    show(`${landingFrame}<form id="outer" method="post" ${attributes}>${optInMarkup()}<button>Order</button></form>${outside}`)
    await tick()
    await pressOrder()
    await arrives()
    expect(sent[0]!.fields.get('note')).toBe('ring twice')
  })

  test('Enter submits with the default button', async () => {
    const buttons = '<button name="by" value="default">Order</button><button name="by" value="second">Other</button>'
    const { phone } = show(`${landingFrame}<form method="post" ${attributes}>${optInMarkup()}${buttons}</form>`)
    await tick()
    phone.focus()
    await userEvent.keyboard('{Enter}')
    await arrives()
    expect(sent[0]!.fields.getAll('by')).toEqual(['default'])
    expect(sent[0]!.fields.get('whatsapp.token')).toMatch(TOKEN)
  })

  test('an image button submits with its coordinates', async () => {
    const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
    const image = `<input type="image" name="at" alt="Order" src="${pixel}" width="40" height="40">`
    show(`${landingFrame}<form method="post" ${attributes}>${optInMarkup()}${image}</form>`)
    await tick()
    await userEvent.click(page.getByRole('button', { name: 'Order' }), { position: { x: 20, y: 10 } })
    await arrives()
    expect(sent[0]!.fields.get('at.x')).toBe('20')
    expect(sent[0]!.fields.get('whatsapp.token')).toMatch(TOKEN)
  })

  test('nothing ticked is not held and signs nothing', async () => {
    const { optIn } = show(`${landingFrame}<form method="post" ${attributes}>${optInMarkup()}<button>Order</button></form>`)
    const sign = vi.spyOn(optIn, 'sign')
    await pressOrder()
    await arrives()
    expect(sent[0]!.fields.get('whatsapp.token')).toBe('')
    expect(sign).not.toHaveBeenCalled()
  })
})

describe('what happens while it is signed', () => {
  const post = (inside = '<button name="by" value="button">Order</button>') =>
    `${landingFrame}<form method="post" ${attributes}>${optInMarkup()}${inside}</form>`

  test.each(['double click', 'double Enter'])('a %s is one submission', async (how) => {
    let clicks = 0
    const again = () => expect.poll(() => clicks).toBe(2)
    const { form, phone } = show(post(), { signer: signerDuring(again) })
    // Enter clicks the default button, too.
    form.querySelector('button')!.addEventListener('click', () => clicks++)
    await tick()
    if (how === 'double click') await userEvent.dblClick(page.getByRole('button'))
    else {
      phone.focus()
      await userEvent.keyboard('{Enter}{Enter}')
    }
    await aWhile()
    await arrives(1)
    expect(sent[0]!.fields.get('whatsapp.token')).toMatch(TOKEN)
  })

  test('of two buttons in a row the first wins', async () => {
    show(post('<button name="by" value="first">First</button><button name="by" value="second">Second</button>'), {
      signer: signerDuring(() => pressOrder('Second')),
    })
    await tick()
    await pressOrder('First')
    await arrives()
    await aWhile()
    expect(sent.map(({ fields }) => fields.getAll('by'))).toEqual([['first']])
  })

  test.each([
    ['disabled', (button: HTMLButtonElement) => void (button.disabled = true)],
    ['removed', (button: HTMLButtonElement) => button.remove()],
    ['turned into a plain button', (button: HTMLButtonElement) => void (button.type = 'button')],
  ])('a button that is %s still stands in the body', async (_how, change) => {
    const { form } = show(post(), { signer: signerDuring(() => change(form.querySelector('button')!)) })
    await tick()
    await pressOrder()
    await arrives()
    expect(sent[0]!.fields.getAll('by')).toEqual(['button'])
    expect(sent[0]!.fields.get('whatsapp.token')).toMatch(TOKEN)
  })

  test('a form that is removed sends nothing and delivers nothing', async () => {
    const submit = vi.fn()
    const { form } = show(post(), { signer: signerDuring(() => form.remove()), submit })
    await tick()
    await pressOrder()
    await expect.poll(() => form.isConnected).toBe(false)
    await aWhile()
    expect(sent).toEqual([])
    expect(submit).not.toHaveBeenCalled()
  })

  test('an opt-in that is removed lets the form go on without a token, and delivers nothing', async () => {
    const submit = vi.fn()
    const leave = () => (disconnect(), root.remove())
    const { root, disconnect } = show(post(), { signer: signerDuring(() => leave()), submit })
    await tick()
    await pressOrder()
    await arrives()
    expect(sent[0]!.fields.has('whatsapp.token')).toBe(false)
    await aWhile()
    expect(submit).not.toHaveBeenCalled()
  })

  test('a field that became invalid stops the submission, and nothing is delivered until it goes', async () => {
    const submit = vi.fn()
    const { form, signatures } = show(post('<input name="coupon" aria-label="Coupon"><button>Order</button>'), {
      signer: signerDuring(() => (form.coupon.required = true)),
      submit,
    })
    const invalid = vi.fn()
    form.coupon.addEventListener('invalid', invalid)
    await tick()
    await pressOrder()
    await expect.poll(() => invalid.mock.calls.length).toBe(1)
    await aWhile()
    expect([sent.length, submit.mock.calls.length]).toEqual([0, 0])
    form.coupon.value = 'SPRING'
    await pressOrder()
    await arrives()
    await expect.poll(() => submit.mock.calls.length).toBe(1)
    expect(signatures).toHaveBeenCalledOnce()
  })

  test('a signer that fails lets the form go on without a token', async () => {
    const { issues, optIn } = show(post(), { signer: { ...slow(0), sign: () => Promise.reject(new Error('no')) } })
    await tick()
    await pressOrder()
    await arrives()
    expect(sent[0]!.fields.get('whatsapp.token')).toBe('')
    expect(issues).toEqual(['handler_failed'])
    expect(optIn.getState().status).toBe('refused')
  })

  test('a signer over the budget lets the form go on; its event is neither written nor delivered later', async () => {
    const submit = vi.fn()
    const { issues, token, optIn } = show(post(), { signer: slow(1_300), submit })
    await tick()
    const pressed = performance.now()
    await pressOrder()
    await arrives()
    expect(performance.now() - pressed).toBeGreaterThan(850)
    expect(sent[0]!.fields.get('whatsapp.token')).toBe('')
    expect(optIn.getState()).toMatchObject({ status: 'refused', refusal: 'late' })
    await aWhile()
    expect([token.value, submit.mock.calls.length, optIn.getState().status]).toEqual(['', 0, 'refused'])
    expect(issues).toEqual(['late'])
  })

  test('what the person changes is what is signed in the end', async () => {
    const submit = vi.fn()
    const { phone } = show(post(), { signer: signerDuring(() => userEvent.fill(phone, '+31687654321')), submit })
    await tick()
    await pressOrder()
    await arrives()
    const token = sent[0]!.fields.get('whatsapp.token')!
    expect(atob(token.split('~')[1]!.replaceAll('-', '+').replaceAll('_', '/'))).toContain('"+31687654321"')
    await expect.poll(() => submit.mock.calls.length).toBe(1)
    expect(submit.mock.calls[0]![0].token).toBe(token)
  })

  test('a box that is unticked is not in the event, and none is made where it was the last', async () => {
    const submit = vi.fn()
    const { box } = show(post(), { signer: signerDuring(() => tick()), submit })
    await tick()
    await pressOrder()
    await arrives()
    expect(box('orders').checked).toBe(false)
    await aWhile()
    expect(sent[0]!.fields.get('whatsapp.token')).toBe('')
    expect(submit).not.toHaveBeenCalled()
  })
})

describe('what settles within the dispatch does not lose the submission', () => {
  const instantly: Signer = {
    publicKey: () => Promise.resolve({ crv: 'P-256', kty: 'EC', x: 'x', y: 'y' }),
    keep: () => Promise.resolve('mem'),
    forget: () => Promise.resolve(),
    sign: () => Promise.resolve(new Uint8Array(64)),
  }

  test.each(['click', 'Enter'])('a signer, by %s', async (how) => {
    const html = `${landingFrame}<form method="post" ${attributes}>${optInMarkup()}<button>Order</button></form>`
    const { form, phone } = show(html, { signer: instantly })
    await tick()
    const events = vi.fn()
    form.addEventListener('submit', events)
    if (how === 'click') await pressOrder()
    else {
      phone.focus()
      await userEvent.keyboard('{Enter}')
    }
    await arrives()
    expect(sent[0]!.fields.get('whatsapp.token')).toMatch(TOKEN)
    expect(events).toHaveBeenCalledOnce()
  })

  test.each([
    ['a microtask', () => Promise.resolve<'ready'>('ready')],
    ['a rejected promise', () => Promise.reject<'ready'>(new Error('no'))],
  ])('a member of the form, in %s', async (_when, settle) => {
    show(`${landingFrame}<form method="post" ${attributes}><button>Order</button></form>`)
    let needed = true
    const prepare = vi.fn(() => ((needed = false), settle()))
    joinForm(document.querySelector('form')!, { needsToken: () => needed, prepare, late: vi.fn(), submitted: vi.fn(), keepOutOfUrl: vi.fn() })
    await pressOrder()
    await arrives()
    expect(prepare).toHaveBeenCalledOnce()
  })
})

test('a dialog closes with its return value', async () => {
  const { token } = show(`<dialog><form method="dialog">${optInMarkup()}<button value="ordered">Order</button></form></dialog>`)
  const dialog = document.querySelector('dialog')!
  dialog.showModal()
  await tick()
  await pressOrder()
  await expect.poll(() => dialog.open).toBe(false)
  expect(dialog.returnValue).toBe('ordered')
  expect(claimsOf(token.value)).toMatchObject({ evt: 'grant' })
})
