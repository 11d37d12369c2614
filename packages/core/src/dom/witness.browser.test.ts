import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { GrantEvent } from '../event/types.ts'
import { connectPage } from './connect-page.ts'
import { watchForReturn } from './test-support/back-from-cache.ts'
import { claimsOf, connect, emptyPage, optInMarkup, show } from './test-support/opt-in-page.ts'
import { TEST_TICK } from './witness.ts'

const orders = () => page.getByRole('checkbox', { name: /order updates/ })
const evidence = async (shown: { optIn: ReturnType<typeof show>['optIn'] }) => {
  const result = await shown.optIn.commit()
  if (result.status !== 'sent') throw new Error(`Nothing was signed: ${result.status}`)
  return claimsOf<GrantEvent>(result.token).ui
}

beforeEach(emptyPage)

describe('a person who ticks is a witness', () => {
  test('with the mouse', async () => {
    const shown = show(`<form>${optInMarkup()}</form>`)
    await userEvent.click(orders())
    expect(await evidence(shown)).toMatchObject({ src: 'user', by: 'pointer', act: true })
  })

  test('with the mouse on the label', async () => {
    const shown = show(`<form>${optInMarkup()}</form>`)
    await userEvent.click(shown.label('orders'))
    expect(await evidence(shown)).toMatchObject({ src: 'user', by: 'pointer', act: true })
  })

  test('with the space bar', async () => {
    const shown = show(`<form>${optInMarkup()}</form>`)
    shown.box('orders').focus()
    await userEvent.keyboard(' ')
    expect(await evidence(shown)).toMatchObject({ src: 'user', by: 'keyboard', act: true })
  })

  test('in a shadow root', async () => {
    const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' })
    const shown = show(`<form>${optInMarkup()}</form>`, {}, shadow)
    shown.box('orders').focus()
    await userEvent.keyboard(' ')
    expect(await evidence(shown)).toMatchObject({ src: 'user', by: 'keyboard' })
  })

  test('also after unticking and ticking again', async () => {
    const shown = show(`<form>${optInMarkup()}</form>`)
    for (let clicks = 0; clicks < 3; clicks++) await userEvent.click(orders())
    expect(await evidence(shown)).toMatchObject({ src: 'user' })
  })

  test('also when the opt-in is connected anew, as by a strict framework', async () => {
    const shown = show(`<form>${optInMarkup()}</form>`)
    await userEvent.click(orders())
    shown.disconnect()
    const again = connectPage(shown.root, shown.optIn, { hold: false, onInvalid: () => 'block' })
    again.start()
    expect(again.surface.read().ticks).toMatchObject([{ purpose: 'orders', src: 'user', by: 'pointer' }])
  })

  test('also after the page came back from the cache', async () => {
    const comeBack = watchForReturn()
    const shown = show(`<form>${optInMarkup()}</form>`)
    await userEvent.click(orders())
    comeBack()
    expect(shown.issues).toEqual([])
    expect(await evidence(shown)).toMatchObject({ src: 'user' })
  })

  test('no longer after a reset', async () => {
    const { form, optIn, box } = show(`<form>${optInMarkup()}</form>`)
    await userEvent.click(orders())
    form.reset()
    box('orders').checked = true
    expect(await optIn.commit()).toEqual({ status: 'nothing-ticked' })
  })

  test('no longer after unticking', async () => {
    const { optIn, box } = show(`<form>${optInMarkup()}</form>`)
    await userEvent.click(orders())
    await userEvent.click(orders())
    box('orders').checked = true
    expect(await optIn.commit()).toEqual({ status: 'nothing-ticked' })
  })
})

describe('a click by a script is cancelled and reported at once', () => {
  const cancelled = ({ box, issues, optIn }: ReturnType<typeof show>) => {
    expect(box('orders').checked).toBe(false)
    expect(document.activeElement).toBe(box('orders'))
    expect(optIn.getState()).toMatchObject({ clickedByScript: 'orders', ticked: [] })
    return Promise.resolve().then(() => expect(issues).toEqual(['tick_untrusted']))
  }

  test('on the box', async () => {
    const shown = show(`<form>${optInMarkup()}</form>`)
    const changes = vi.fn()
    shown.root.addEventListener('change', changes)
    shown.root.addEventListener('input', changes)
    shown.box('orders').click()
    await cancelled(shown)
    expect(changes).not.toHaveBeenCalled()
  })

  test('on the label', async () => {
    const shown = show(`<form>${optInMarkup()}</form>`)
    shown.label('orders').click()
    await cancelled(shown)
  })

  test('by a person, on a label that stands elsewhere and says something else', async () => {
    const shown = show(`<form><label id="terms">I accept the terms</label>${optInMarkup()}</form>`)
    const terms = document.querySelector<HTMLLabelElement>('#terms')!
    terms.htmlFor = shown.box('orders').id ||= 'orders-box'
    await userEvent.click(terms)
    expect(shown.box('orders').checked).toBe(false)
    expect(await shown.optIn.commit()).toEqual({ status: 'nothing-ticked' })
  })

  test('on a word in the label', async () => {
    const shown = show(`<form>${optInMarkup()}</form>`)
    shown.label('orders').querySelector('span')!.click()
    await cancelled(shown)
  })

  test('as a made-up event', async () => {
    const shown = show(`<form>${optInMarkup()}</form>`)
    shown.box('orders').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    await cancelled(shown)
  })

  test('within a real gesture on something else', async () => {
    const shown = show(`<form>${optInMarkup()}<button type="button">Details</button></form>`)
    shown.form.querySelector('button')!.addEventListener('click', () => shown.box('orders').click())
    await userEvent.click(page.getByRole('button', { name: 'Details' }))
    await cancelled(shown)
  })

  test('and unticks nothing that a person ticked', async () => {
    const shown = show(`<form>${optInMarkup()}</form>`)
    await userEvent.click(orders())
    shown.box('orders').click()
    expect(shown.box('orders').checked).toBe(true)
    expect(await evidence(shown)).toMatchObject({ src: 'user' })
  })

  test('while other boxes of the page are left alone', () => {
    show(`<form>${optInMarkup()}<input type="checkbox" id="terms"></form>`)
    const terms = document.querySelector<HTMLInputElement>('#terms')!
    terms.click()
    expect(terms.checked).toBe(true)
  })
})

describe('a tick that nobody made is no consent: unticked and reported at the submit, and no event', () => {
  const change = () => new Event('change', { bubbles: true })
  const space = () => new KeyboardEvent('keydown', { key: ' ', bubbles: true })
  const ways: [string, (box: HTMLInputElement, form: HTMLFormElement) => void][] = [
    ['el.checked = true', (box) => void (box.checked = true)],
    ['el.checked = true with a change event', (box) => ((box.checked = true), box.dispatchEvent(change()))],
    ['setAttribute("checked")', (box) => box.setAttribute('checked', '')],
    ['defaultChecked and a reset', (box, form) => ((box.defaultChecked = true), form.reset())],
    ['a key event', (box) => (box.dispatchEvent(space()), (box.checked = true), box.dispatchEvent(change()))],
  ]
  test.each(ways)('%s', async (_way, tick) => {
    const submit = vi.fn()
    const { form, box, issues, signatures, token, optIn } = show(`<form>${optInMarkup()}<button>Order</button></form>`, { submit })
    const submitted = vi.fn((event: Event) => event.preventDefault())
    form.addEventListener('submit', submitted)
    tick(box('orders'), form)
    expect(box('orders').checked).toBe(true)
    await userEvent.click(page.getByRole('button', { name: 'Order' }))
    await expect.poll(() => submitted.mock.calls.length).toBe(1)
    expect(box('orders').checked).toBe(false)
    expect(issues).toEqual(['tick_unwitnessed'])
    expect(optIn.getState().announcement).toBe('tickRemoved')
    expect(token.value).toBe('')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect([signatures.mock.calls.length, submit.mock.calls.length]).toEqual([0, 0])
  })

  test('a click by a script that the page hides from us', async () => {
    const hide = (event: Event) => event.isTrusted || event.stopImmediatePropagation()
    window.addEventListener('click', hide, true)
    const { box, issues, optIn } = show(`<form>${optInMarkup()}</form>`)
    const trusted = vi.fn((event: Event) => event.isTrusted)
    box('orders').addEventListener('change', trusted)
    box('orders').click()
    window.removeEventListener('click', hide, true)
    expect(trusted).toHaveReturnedWith(true)
    expect(await optIn.commit()).toEqual({ status: 'nothing-ticked' })
    expect(box('orders').checked).toBe(false)
    expect(issues).toEqual(['tick_unwitnessed'])
  })

  test('not even when a script makes up a return from the cache', async () => {
    const { box, issues, optIn, signatures } = show(`<form>${optInMarkup()}</form>`)
    // So that the page has been used.
    await userEvent.click(orders())
    await userEvent.click(orders())
    box('orders').checked = true
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    expect(await optIn.commit()).toEqual({ status: 'nothing-ticked' })
    expect([box('orders').checked, signatures.mock.calls.length]).toEqual([false, 0])
    expect(issues).toEqual(['tick_unwitnessed'])
  })

  test('not even when the page really comes back from the cache: it is unticked and reported at once', async () => {
    const comeBack = watchForReturn()
    const { box, issues, optIn, signatures } = show(`<form>${optInMarkup()}</form>`)
    await userEvent.click(page.getByRole('checkbox', { name: /offers/ }))
    box('orders').checked = true
    comeBack()
    expect([box('orders').checked, box('offers').checked]).toEqual([false, true])
    await expect.poll(() => issues).toEqual(['tick_unwitnessed'])
    const result = await optIn.commit()
    expect(result.status === 'sent' && claimsOf(result.token).pur).toEqual([{ id: 'offers', cat: 'marketing' }])
    expect(signatures).toHaveBeenCalledOnce()
  })

  test('not even when the opt-in is connected anew, as by a changed option', async () => {
    const shown = show(`<form>${optInMarkup()}</form>`)
    await userEvent.click(page.getByRole('checkbox', { name: /offers/ }))
    shown.disconnect()
    shown.box('orders').checked = true
    const again = connectPage(shown.root, shown.optIn, { hold: false, onInvalid: () => 'block' })
    again.start()
    expect(again.surface.read()).toMatchObject({ ticks: [{ purpose: 'offers', src: 'user' }], unwitnessed: [] })
    expect(shown.box('orders').checked).toBe(false)
    await expect.poll(() => shown.issues).toEqual(['tick_unwitnessed'])
  })

  test('what a person ticked beside it is signed alone', async () => {
    const { optIn, box, issues } = show(`<form>${optInMarkup()}</form>`)
    await userEvent.click(orders())
    box('offers').checked = true
    const result = await optIn.commit()
    expect(result.status === 'sent' && claimsOf(result.token).pur).toEqual([{ id: 'orders', cat: 'utility' }])
    expect(issues).toEqual(['tick_unwitnessed'])
  })

  test('a box that a script ticks while the rest is signed is not submitted', async () => {
    const { form, box, token } = show(`<form>${optInMarkup()}<button>Order</button></form>`)
    const purposes: unknown[] = []
    form.addEventListener('submit', (event) => (event.preventDefault(), purposes.push(new FormData(form).getAll('whatsapp.purpose'))))
    await userEvent.click(orders())
    form.addEventListener('click', () => setTimeout(() => (box('offers').checked = true)), { once: true })
    await userEvent.click(page.getByRole('button', { name: 'Order' }))
    await expect.poll(() => purposes.length).toBe(1)
    expect(purposes[0]).toEqual(['orders'])
    expect(claimsOf(token.value).pur).toHaveLength(1)
  })
})

describe('a tick found at the start', () => {
  const found = (active: boolean, markup = optInMarkup()) => {
    vi.spyOn(navigator.userActivation, 'hasBeenActive', 'get').mockReturnValue(active)
    document.body.innerHTML = `<form>${markup}</form>`
    const root = document.querySelector<HTMLElement>('[data-part="root"]')!
    root.querySelector<HTMLInputElement>('[value="orders"]')!.checked = true
    const shown = connect(root)
    vi.restoreAllMocks()
    return shown
  }

  test('counts as made before hydration if the page had been used', async () => {
    const shown = found(true)
    expect(shown.optIn.getState().tickReason).toBe('before-hydration')
    expect(await evidence(shown)).toMatchObject({ src: 'before-hydration', act: false, by: 'other' })
  })

  test('was restored by the browser if the page has not been used: unticked and reported', async () => {
    const shown = found(false)
    expect(shown.box('orders').checked).toBe(false)
    expect(await shown.optIn.commit()).toEqual({ status: 'nothing-ticked' })
    expect(shown.issues).toEqual(['tick_unwitnessed'])
  })

  test('was pre-ticked if its markup says so: unticked and reported', async () => {
    const shown = found(true, optInMarkup().replace('value="orders"', 'value="orders" checked'))
    expect(shown.box('orders').checked).toBe(false)
    await expect.poll(() => shown.issues).toEqual(['tick_unwitnessed'])
  })
})

test('a tick by the testing entry is marked in the event', async () => {
  const shown = show(`<form>${optInMarkup()}</form>`)
  const box = shown.box('orders') as HTMLInputElement & { [TEST_TICK]?: boolean }
  box[TEST_TICK] = true
  box.checked = true
  box.dispatchEvent(new Event('change', { bubbles: true }))
  expect(await evidence(shown)).toMatchObject({ src: 'test', act: false })
})
