import { createServer } from 'node:http'
import { verifyEvent } from '@unticked/server/verify'
import { notice } from './notice.mjs' // the same one the page shows

const AUDIENCE = 'https://shop.acme.example' // where the page is
const consents = new Map() // your database: jti is a unique column

/** Takes the form of a page that has an opt-in named "whatsapp". */
export async function signUp(form) {
  const result = await verifyEvent(form.get('whatsapp.token'), { notices: [notice], audience: AUDIENCE })
  if (!result.ok) return { optedIn: false, why: result.code } // no token is no opt-in: the signup goes on without it
  const { event, subject, evh } = result
  const seen = consents.get(event.jti)
  if (seen && seen.evh !== evh) return { optedIn: false, why: 'another event under the same id' }
  if (!seen) consents.set(event.jti, { evh, subject, purposes: event.pur, token: form.get('whatsapp.token') }) // keep the token: it is the evidence
  return { optedIn: event.evt !== 'withdraw', ...(seen && { why: 'seen before' }) } // a withdrawal is signed too: it takes back
}

export const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) if ((body += chunk).length > 65_536) return void response.writeHead(413).end()
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(await signUp(new URLSearchParams(body))))
})
