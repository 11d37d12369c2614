import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { verifyEvent } from '@unticked/server/verify'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { readFileSync } from 'node:fs'
import { notice } from './notice.mjs'
import { checkoutPage, placedPage } from './page.mjs'

const MAX_FORM_BYTES = 64 * 1024
const port = Number(process.env.PORT ?? 5174)
const origin = `http://localhost:${port}`
const built = JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8'))['src/upgrade.tsx']
const assets = { script: built.file, styles: built.css }
const order = { item: 'Walking boots, size 43', price: '€ 129.00', phone: '06 12345678' }

/** Orders and the consents that came with them, in memory: this is an example. */
const orders = []

/** The consents that were used: a token that is sent twice would count twice. */
const used = new Set()

/** What the form brought as consent, in words for the person; raw fields without a signed token are none. */
async function readConsent(form) {
  const ticked = form.has('whatsapp.purpose')
  const result = await verifyEvent(form.get('whatsapp.token'), { notices: [notice], audience: origin })
  if (result.ok && used.has(result.event.jti)) {
    return { code: 'event_replayed', words: 'Your choice about messages came with an earlier order already. It was not recorded again.' }
  }
  if (result.ok) {
    used.add(result.event.jti)
    return { code: 'recorded', words: 'You will get delivery updates on WhatsApp.', event: result.event }
  }
  if (ticked) return { code: result.code, words: 'Your choice about messages was not recorded, so you will get none.' }
  return { code: 'none', words: 'You will get no messages on WhatsApp.' }
}

/** The form in the body, or `null` where it holds something else. */
async function readForm(request) {
  try {
    return await request.formData()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const app = new Hono()
  .use('/assets/*', serveStatic({ root: new URL('dist', import.meta.url).pathname }))
  .get('/', (context) => context.html(checkoutPage(assets, order)))
  .post('/order', bodyLimit({ maxSize: MAX_FORM_BYTES }), async (context) => {
    const form = await readForm(context.req)
    if (!form) return context.text('The order is not a form. Send it as the checkout does.', 400)
    const outcome = await readConsent(form)
    orders.push({ address: form.get('address'), consent: outcome.event?.jti ?? null })
    return context.html(placedPage(assets, orders.length, outcome))
  })

const server = serve({ fetch: app.fetch, port, hostname: 'localhost' }, () => console.log(`ready ${origin}`))
server.once('error', (error) => {
  const busy = `Port ${port} is in use. Stop what uses it, or choose another: PORT=5175 npm start -w examples/checkout`
  console.error(error.code === 'EADDRINUSE' ? busy : error)
  process.exitCode = 1
})
