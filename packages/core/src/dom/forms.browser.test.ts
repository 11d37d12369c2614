import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Signer } from '../signing/signer.ts'
import { FRAME, LANDING, landingFrame, watchNativeSubmissions } from './test-support/native-submissions.ts'
import { watchForReturn } from './test-support/back-from-cache.ts'
import { claimsOf, connect, emptyPage, optInMarkup, show } from './test-support/opt-in-page.ts'
import { slowSigner } from '../signing/test-support/slow-signer.ts'
import * as Coordinator from './coordinator.ts'

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+~[\w-]+~$/
const sent = watchNativeSubmissions()
const press = (name = 'Order') => userEvent.click(page.getByRole('button', { name }))
const tick = (at = 0) => userEvent.click(page.getByRole('checkbox', { name: /order updates/ }).nth(at))
const arrives = (count = 1) => expect.poll(() => sent.length).toBe(count)
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1_000))
const posting = (inside: string) => `${landingFrame}<form method="post" target="${FRAME}" action="${LANDING}">${inside}<button>Order</button></form>`

beforeEach(emptyPage)

/** A page that takes the submit into its own hands. */
function handling(form: HTMLFormElement, handle: (fields: FormData, event: SubmitEvent) => unknown = () => undefined) {
  const fields: FormData[] = []
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const found = new FormData(form, event.submitter)
    fields.push(found)
    handle(found, event)
  })
  return fields
}

describe('a page that handles the submit itself', () => {
  test('sees one submit, with the token in place and the button that was pressed', async () => {
    const { form } = show(`<form>${optInMarkup()}<button name="by" value="button">Order</button></form>`)
    const fields = handling(form)
    await tick()
    await press()
    await expect.poll(() => fields.length).toBe(1)
    expect(fields[0]!.get('whatsapp.token')).toMatch(TOKEN)
    expect(fields[0]!.get('by')).toBe('button')
  })

  test('submits again later with the same event', async () => {
    const { form, signatures } = show(posting(optInMarkup()))
    let paid = false
    form.addEventListener('submit', async (event) => {
      if (paid) return
      event.preventDefault()
      await new Promise((resolve) => setTimeout(resolve, 300))
      paid = true
      form.requestSubmit()
    })
    await tick()
    await press()
    await arrives()
    expect(sent[0]!.fields.get('whatsapp.token')).toMatch(TOKEN)
    expect(signatures).toHaveBeenCalledOnce()
  })

  test('reads the token from the form long after the submit', async () => {
    const { form } = show(`<form>${optInMarkup()}<button>Order</button></form>`)
    const fields = handling(form)
    await tick()
    await press()
    await expect.poll(() => fields.length).toBe(1)
    await aWhile()
    expect(new FormData(form).get('whatsapp.token')).toBe(fields[0]!.get('whatsapp.token'))
  })

  test('a change between two submits makes a new event, however soon the second comes', async () => {
    const { form, signatures } = show(`<form>${optInMarkup()}<button>Order</button></form>`, { signer: slowSigner(60) })
    const fields = handling(form)
    await tick()
    await press()
    await expect.poll(() => fields.length).toBe(1)
    await userEvent.click(page.getByRole('checkbox', { name: /offers/ }))
    await press()
    await expect.poll(() => fields.length).toBe(2)
    expect(claimsOf(fields[1]!.get('whatsapp.token')).pur).toHaveLength(2)
    expect(signatures).toHaveBeenCalledTimes(2)
  })

  test('its handler gets the event once the form was submitted, even if the opt-in has left the page by then', async () => {
    const submit = vi.fn()
    const { form, root, disconnect } = show(`<form>${optInMarkup()}<button>Order</button></form>`, { submit })
    handling(form, () => (disconnect(), root.remove()))
    await tick()
    await press()
    await expect.poll(() => submit.mock.calls.length).toBe(1)
    expect(submit.mock.calls[0]![0].token).toMatch(TOKEN)
  })
})

describe('two opt-ins in one form', () => {
  const two = posting(optInMarkup() + optInMarkup({ name: 'second' }))

  test('are signed each once, and the form goes once', async () => {
    const { signatures, others } = show(two)
    await tick()
    await tick(1)
    await press()
    await arrives()
    await aWhile()
    await arrives()
    expect(sent[0]!.fields.get('whatsapp.token')).toMatch(TOKEN)
    expect(sent[0]!.fields.get('second.token')).toMatch(TOKEN)
    expect(sent[0]!.fields.get('second.token')).not.toBe(sent[0]!.fields.get('whatsapp.token'))
    expect([signatures.mock.calls.length, others[0]!.signatures.mock.calls.length]).toEqual([1, 1])
  })

  test('neither is delivered while the number of one must be mended', async () => {
    const submit = vi.fn()
    const { others } = show(two, { submit })
    await userEvent.fill(others[0]!.phone, '06')
    await tick()
    await tick(1)
    await press()
    await expect.poll(() => document.activeElement).toBe(others[0]!.phone)
    await aWhile()
    expect([sent.length, submit.mock.calls.length]).toEqual([0, 0])
    await userEvent.fill(others[0]!.phone, '+31687654321')
    await press()
    await arrives()
    await expect.poll(() => submit.mock.calls.length).toBe(2)
  })

  test('of two copies of the library share one coordinator', async () => {
    const address = './coordinator.ts?copy'
    const copy = (await import(/* @vite-ignore */ address)) as typeof Coordinator
    const { form, signatures } = show(posting(optInMarkup()))
    expect(copy.joinForm).not.toBe(Coordinator.joinForm)
    let needed = true
    const prepare = vi.fn(async () => ((needed = false), 'ready' as const))
    copy.joinForm(form, { needsToken: () => needed, prepare, late: vi.fn(), submitted: vi.fn(), keepOutOfUrl: vi.fn() })
    const submittedAgain = vi.spyOn(HTMLFormElement.prototype, 'requestSubmit')
    await tick()
    await press()
    await arrives()
    await aWhile()
    await arrives()
    expect(signatures).toHaveBeenCalledOnce()
    expect(prepare).toHaveBeenCalledOnce()
    expect(submittedAgain).toHaveBeenCalledOnce()
    submittedAgain.mockRestore()
  })
})

test('a form in a shadow root is held too', async () => {
  const host = document.body.appendChild(document.createElement('div'))
  const shadow = host.attachShadow({ mode: 'open' })
  const { form, phone, box } = show(posting(optInMarkup()), {}, shadow)
  const frame = document.createElement('iframe')
  frame.name = FRAME
  document.body.append(frame)
  await userEvent.click(box('orders'))
  phone.focus()
  await userEvent.keyboard('{Enter}')
  await arrives()
  expect(form.getRootNode()).toBe(shadow)
  expect(sent[0]!.fields.get('whatsapp.token')).toMatch(TOKEN)
})

describe('the token does not outlive what it says', () => {
  async function submitted(signer?: Signer) {
    const shown = show(`<form>${optInMarkup()}<button>Order</button><button type="reset">Clear</button></form>`, { signer })
    const fields = handling(shown.form)
    await tick()
    await press()
    await expect.poll(() => fields.length).toBe(1)
    expect(shown.token.value).toMatch(TOKEN)
    return { ...shown, fields }
  }

  test('it is cleared on reset', async () => {
    const { token, box } = await submitted()
    await press('Clear')
    await expect.poll(() => token.value).toBe('')
    expect(box('orders').checked).toBe(false)
  })

  test('it is cleared when the page comes back from the cache, where the tick stays and is signed anew', async () => {
    const comeBack = watchForReturn()
    const { token, box, fields, signatures } = await submitted()
    comeBack()
    expect(token.value).toBe('')
    expect(box('orders').checked).toBe(true)
    await press()
    await expect.poll(() => fields.length).toBe(2)
    expect(signatures).toHaveBeenCalledTimes(2)
  })

  test('it stays when a script makes up such a return', async () => {
    const { token } = await submitted()
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    expect(token.value).toMatch(TOKEN)
  })

  test.each([
    ['the number changes', (shown: ReturnType<typeof show>) => userEvent.fill(shown.phone, '+31687654321')],
    ['a box is ticked', () => userEvent.click(page.getByRole('checkbox', { name: /offers/ }))],
    ['the box is unticked', () => tick()],
  ])('it is cleared when %s', async (_what, change) => {
    const shown = await submitted()
    await change(shown)
    expect(shown.token.value).toBe('')
  })

  test('it is cleared at the start of a hold', async () => {
    const { token, phone } = await submitted(slowSigner(200))
    // a script, without an event
    phone.value = '+31687654321'
    await press()
    expect(token.value).toBe('')
    await expect.poll(() => token.value).toMatch(TOKEN)
  })
})

describe('a GET', () => {
  const query = '<input name="q" value="shoes">'
  const getting = `${landingFrame}<form target="${FRAME}" action="${LANDING}">${optInMarkup()}${query}<button>Order</button></form>`

  test.each([
    ['of a form without method', getting],
    ['by a method that does not exist', getting.replace('<form', '<form method="put"')],
    ['by formmethod', getting.replace('<form', '<form method="post"').replace('<button', '<button formmethod="get"')],
  ])('%s has neither token nor number in its address, and says so once', async (_how, html) => {
    const { issues, optIn } = show(html)
    await tick()
    await press()
    await arrives()
    expect(sent[0]!.method).toBe('GET')
    expect([...sent[0]!.fields.keys()]).toEqual(['q'])
    await aWhile()
    expect(issues).toEqual(['get_form_unsupported'])
    expect(optIn.getState()).toMatchObject({ status: 'refused', refusal: 'get_form_unsupported' })
  })

  test('keeps the number out of its address where nothing is ticked, too', async () => {
    const { issues } = show(getting)
    await press()
    await arrives()
    expect([...sent[0]!.fields.keys()]).toEqual(['q'])
    expect(issues).toEqual([])
  })

  test('keeps them out although a listener stops the event', async () => {
    const { form } = show(getting)
    form.addEventListener('submit', (event) => event.stopPropagation())
    await tick()
    await press()
    await arrives()
    expect([...sent[0]!.fields.keys()]).toEqual(['q'])
  })

  test('is delivered by the handler where there is one', async () => {
    const submit = vi.fn()
    const { issues } = show(getting, { submit })
    await tick()
    await press()
    await arrives()
    await expect.poll(() => submit.mock.calls.length).toBe(1)
    expect([...sent[0]!.fields.keys()]).toEqual(['q'])
    expect(issues).toEqual([])
  })

  test('that the page prevents leaves the token in the fields it reads', async () => {
    const { form, issues, phone } = show(getting)
    const fields = handling(form)
    await tick()
    await press()
    await expect.poll(() => fields.length).toBe(1)
    expect(fields[0]!.get('whatsapp.token')).toMatch(TOKEN)
    expect(fields[0]!.get('whatsapp.phone')).toBe(phone.value)
    expect(issues).toEqual([])
    expect(new FormData(form).get('whatsapp.token')).toMatch(TOKEN)
  })
})

test('an opt-in that shows another notice takes no tick over from the one before', async () => {
  const shown = show(`<form>${optInMarkup()}<button>Order</button></form>`)
  await tick()
  shown.disconnect()
  const next = connect(shown.root)
  expect(next.box('orders').checked).toBe(false)
  expect(next.optIn.getState().ticked).toEqual([])
})
