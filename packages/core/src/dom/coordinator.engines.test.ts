import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { cameBack, noteReturn } from '../../../../.config/engines/come-back.ts'
import type { EnginePage } from '../../../../.config/engines/engine.ts'
import { inEachEngine } from '../../../../.config/engines/in-each-engine.ts'
import { isChecked, textOf, valueOf } from '../../../../.config/engines/read.ts'
import { LANDING, type Site } from '../../../../.config/engines/site.ts'
import { openOptIn } from './test-support/opt-in-in-engine.ts'
import { claimsOf, optInMarkup } from './test-support/opt-in-page.ts'

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+~[\w-]+~$/
const BOX = 'input[value=orders]'
const PHONE = '[data-part=input]'
const BUTTON = '#order'
const order = '<button id="order" name="by" value="order">Order</button>'
const POST = `method="post" action="${LANDING}"`

type Form = Parameters<typeof openOptIn>[3] & { readonly attributes?: string }

/** Opens a page with a form around this, and its opt-in ticked by a click. */
async function ticked({ page, site }: { page: EnginePage; site: Site }, inside = optInMarkup() + order, { attributes = POST, ...scripts }: Form = {}) {
  await openOptIn(page, site, `<form ${attributes}>${inside}</form>`, scripts)
  await page.click(BOX)
}

/** Once this many submissions have arrived, and none came after them. */
async function arrive(site: Site, count = 1) {
  await expect.poll(() => site.sent.length).toBe(count)
  await pause(100)
  expect(site.sent).toHaveLength(count)
}

const submits = [
  ['click', (page: EnginePage) => page.click(BUTTON)],
  ['Enter', async (page: EnginePage) => (await page.click(PHONE), await page.press('Enter'))],
] as const
const signatures = (page: EnginePage) => page.evaluate(() => window.signatures)

inEachEngine('a held form', (test, engine) => {
  test.for(submits)('is sent once by %s, with the token and the button in its body', async ([, submit], { page, site }) => {
    await ticked({ page, site })
    await submit(page)
    await arrive(site)
    const { method, url, fields } = site.sent[0]!
    expect([method, url.search, fields.getAll('by')]).toEqual(['POST', '', ['order']])
    expect(fields.get('whatsapp.token')).toMatch(TOKEN)
  })

  test.for(submits)('is sent once by %s when what it waits for settles within the dispatch', async ([, submit], { page, site }) => {
    await openOptIn(page, site, `<form ${POST}>${optInMarkup()}${order}</form>`)
    await page.evaluate(() => {
      let needed = true
      const prepare = () => ((needed = false), Promise.resolve('ready' as const))
      const nothing = () => undefined
      window.joinForm(document.querySelector('form')!, { needsToken: () => needed, prepare, late: nothing, submitted: nothing, keepOutOfUrl: nothing })
    })
    await submit(page)
    await arrive(site)
    expect(site.sent[0]!.fields.getAll('by')).toEqual(['order'])
  })

  test('has neither token nor number in the address of a GET', async ({ page, site }) => {
    await ticked({ page, site }, `${optInMarkup()}<input name="q" value="shoes"><button id="order">Order</button>`, { attributes: `action="${LANDING}"` })
    await page.click(BUTTON)
    await arrive(site)
    expect([site.sent[0]!.method, [...site.sent[0]!.url.searchParams.keys()]]).toEqual(['GET', ['q']])
  })

  test('of GET carries both to a page that reads its fields in a listener', async ({ page, site }) => {
    await ticked({ page, site }, `${optInMarkup()}<button id="order">Order</button>`, { attributes: `action="${LANDING}"` })
    await page.evaluate(() => {
      const form = document.querySelector('form')!
      form.addEventListener('submit', (event) => {
        // Read before it is prevented, as by a page that decides later.
        document.body.dataset.fields = [...new FormData(form).keys()].join()
        event.preventDefault()
      })
    })
    await page.click(BUTTON)
    const fields = 'whatsapp.purpose,whatsapp.phone,whatsapp.country,whatsapp.token'
    await expect.poll(() => page.evaluate(() => document.body.dataset.fields)).toBe(fields)
  })

  test('is sent once by a double click', async ({ page, site }) => {
    await ticked({ page, site }, undefined, { signer: 'during' })
    await page.evaluate(() => {
      const clicked = new Promise<void>((resolve) => {
        let clicks = 0
        document.querySelector('#order')!.addEventListener('click', () => ++clicks === 2 && resolve())
      })
      window.whileSigning = () => clicked
    })
    await page.click(BUTTON, BUTTON)
    await arrive(site)
    expect(site.sent[0]!.fields.get('whatsapp.token')).toMatch(TOKEN)
  })

  test('is sent by the first of two buttons in a row', async ({ page, site }) => {
    await ticked({ page, site }, `${optInMarkup()}${order}<button id="later" name="by" value="later">Later</button>`, { signer: 'during' })
    await page.evaluate(() => {
      const clicked = new Promise((resolve) => document.querySelector('#later')!.addEventListener('click', resolve))
      window.whileSigning = () => clicked
    })
    await page.click(BUTTON, '#later')
    await arrive(site)
    expect(site.sent[0]!.fields.getAll('by')).toEqual(['order'])
    expect(site.sent[0]!.fields.get('whatsapp.token')).toMatch(TOKEN)
  })

  test('may open a window in its submit', async ({ page, site }) => {
    await ticked({ page, site })
    await page.evaluate((address) => {
      document.querySelector('form')!.addEventListener('submit', (event) => (event.preventDefault(), window.open(`${address}/window`)))
    }, LANDING)
    await page.click(BUTTON)
    await arrive(site)
    expect(site.sent[0]!.url.pathname).toBe(`${LANDING}/window`)
    expect(await valueOf(page, '[data-part=token]')).toMatch(TOKEN)
  })

  test('may be sent to a new window', async ({ page, site }) => {
    await ticked({ page, site }, undefined, { attributes: `${POST} target="_blank"` })
    await page.click(BUTTON)
    await arrive(site)
    expect(site.sent[0]!.fields.get('whatsapp.token')).toMatch(TOKEN)
  })

  test('is sent with the same event when the page submits it later', async ({ page, site }) => {
    const frame = '<iframe name="frame"></iframe>'
    await ticked({ page, site }, optInMarkup() + order + frame, { attributes: `${POST} target="frame"` })
    await page.evaluate(() => {
      let paid = false
      const form = document.querySelector('form')!
      form.addEventListener('submit', async (event) => {
        if (paid) return
        event.preventDefault()
        await new Promise((resolve) => setTimeout(resolve, 300))
        paid = true
        form.requestSubmit()
      })
    })
    await page.click(BUTTON)
    await arrive(site)
    expect(site.sent[0]!.fields.get('whatsapp.token')).toMatch(TOKEN)
    expect(await signatures(page)).toBe(1)
  })

  test('keeps its token for a page that reads the fields later', async ({ page, site }) => {
    await ticked({ page, site })
    await page.evaluate(() => {
      document.querySelector('form')!.addEventListener('submit', (event) => (event.preventDefault(), document.body.dataset.submitted = ''))
    })
    await page.click(BUTTON)
    await expect.poll(() => page.evaluate(() => document.body.dataset.submitted)).toBe('')
    await pause(1_000)
    expect(await page.evaluate(() => new FormData(document.querySelector('form')!).get('whatsapp.token'))).toMatch(TOKEN)
    expect(await signatures(page)).toBe(1)
  })

  test('goes on without a token when the signer is late', async ({ page, site }) => {
    await ticked({ page, site }, undefined, { signer: 'late' })
    const pressed = performance.now()
    await page.click(BUTTON)
    await arrive(site)
    expect(performance.now() - pressed).toBeGreaterThan(900)
    expect(site.sent[0]!.fields.get('whatsapp.token')).toBe('')
    expect(site.sent[0]!.fields.getAll('by')).toEqual(['order'])
  })

  test('with two opt-ins is sent once, with a token of each', async ({ page, site }) => {
    await ticked({ page, site }, optInMarkup() + optInMarkup({ name: 'second' }) + order)
    await page.click('#second-orders', BUTTON)
    await arrive(site)
    const tokens = ['whatsapp', 'second'].map((name) => site.sent[0]!.fields.get(`${name}.token`))
    for (const token of tokens) expect(token).toMatch(TOKEN)
    expect(new Set(tokens).size).toBe(2)
  })

  test('with two copies of the library is sent once, held by one of them, with a token of each', async ({ page, site }) => {
    const copy = `<div class="copy">${optInMarkup({ name: 'second' })}</div>`
    const frame = '<iframe name="frame"></iframe>'
    await ticked({ page, site }, optInMarkup() + copy + order + frame, { attributes: `${POST} target="frame"`, copy: true })
    await page.evaluate(() => {
      const { requestSubmit } = HTMLFormElement.prototype
      HTMLFormElement.prototype.requestSubmit = function (submitter) {
        document.body.dataset.again = `${document.body.dataset.again ?? ''}x`
        requestSubmit.call(this, submitter)
      }
    })
    await page.click('#second-orders', BUTTON)
    await arrive(site)
    for (const name of ['whatsapp', 'second']) expect(site.sent[0]!.fields.get(`${name}.token`)).toMatch(TOKEN)
    expect(await page.evaluate(() => document.body.dataset.again)).toBe('x')
  })

  test('sends nothing when it is removed while it is signed', async ({ page, site }) => {
    await ticked({ page, site }, undefined, { signer: 'during' })
    await page.evaluate(() => void (window.whileSigning = () => document.querySelector('form')!.remove()))
    await page.click(BUTTON)
    await expect.poll(() => page.evaluate(() => document.querySelector('form'))).toBe(null)
    await pause(1_000)
    expect(site.sent).toEqual([])
  })

  test.for([
    ['disabled', (button: string): void => void (window.whileSigning = () => document.querySelector(button)!.toggleAttribute('disabled', true))],
    ['removed', (button: string): void => void (window.whileSigning = () => document.querySelector(button)!.remove())],
  ] as const)('is sent with a button that was %s while it was signed', async ([, change], { page, site }) => {
    await ticked({ page, site }, undefined, { signer: 'during' })
    await page.evaluate(change, BUTTON)
    await page.click(BUTTON)
    await arrive(site)
    expect(site.sent[0]!.fields.getAll('by')).toEqual(['order'])
    expect(site.sent[0]!.fields.get('whatsapp.token')).toMatch(TOKEN)
  })

  test('that is come back to has no old token, and what is ticked is signed anew', async ({ page, site }) => {
    await ticked({ page, site })
    await noteReturn(page)
    await page.click(BUTTON)
    await arrive(site)
    await expect.poll(() => textOf(page, 'p')).toBe('Landed')
    await page.back()
    await expect.poll(() => cameBack(page)).toBe(true)
    expect(await valueOf(page, '[data-part=token]')).toBe('')
    // WebKit takes the tick back without an event, for the sake of autocomplete="off".
    expect(await isChecked(page, BOX)).toBe(engine !== 'WebKit')
    await page.click(BUTTON)
    await arrive(site, 2)
    const [before, after] = site.sent.map(({ fields }) => fields.get('whatsapp.token')!)
    if (engine === 'WebKit') expect([after, site.sent[1]!.fields.has('whatsapp.purpose')]).toEqual(['', false])
    else expect(claimsOf<{ jti: string }>(after).jti).not.toBe(claimsOf<{ jti: string }>(before).jti)
  })
})
