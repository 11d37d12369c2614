import { createServer } from 'node:http'
import { verifyEvent } from '@unticked/server/verify'
import { notice } from './notice.mjs' // the same one the page shows

const AUDIENCE = 'https://shop.acme.example' // where the page is
const CLOCKS_S = 120 // the clocks of two devices may be that far apart
const events = [] // your database, in order of arrival: jti is a unique column, the token is the evidence

const named = ({ prev }) => events.find(({ evh }) => evh === prev)
const personOf = (event) => (event.subject ?? named(event)?.subject)?.value // a withdrawal may name an event in place of the number
const means = ({ pur }, { id, cat }) => pur.some((each) => each.id === '*' || (each.id === id && each.cat === cat))

/** A withdrawal takes back what was signed no later, whichever arrives first; what is here already, also by a clock that runs ahead. */
function takes(withdrawal, grant) {
  const signed = Math.max(withdrawal.iat, named(withdrawal)?.iat ?? 0)
  return grant.iat <= signed + (events.indexOf(grant) < events.indexOf(withdrawal) ? CLOCKS_S : 0)
}

/** Whether this number may be sent messages of this purpose, `{ id, cat }`: ask before each. */
export function mayBeSent(person, purpose) {
  const said = events.filter((event) => personOf(event) === person && means(event, purpose))
  const withdrawals = said.filter(({ evt }) => evt === 'withdraw')
  return said.some((event) => event.evt !== 'withdraw' && !withdrawals.some((withdrawal) => takes(withdrawal, event)))
}

/** Takes the form of a page that has an opt-in named "whatsapp". */
export async function signUp(form) {
  const token = form.get('whatsapp.token')
  const result = await verifyEvent(token, { notices: [notice], audience: AUDIENCE })
  if (!result.ok) return { optedIn: false, why: result.code } // no token is no opt-in: the signup goes on without it
  const { event, subject, evh } = result
  const seen = events.find(({ jti }) => jti === event.jti)
  if (seen && seen.evh !== evh) return { optedIn: false, why: 'another event under the same id' }
  if (!seen) events.push({ ...event, subject, evh, token })
  const holds = event.evt !== 'withdraw' && event.pur.some((purpose) => mayBeSent(subject.value, purpose)) // now, not when it was signed
  return { optedIn: holds, ...(seen && { why: 'seen before' }) }
}

export const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) if ((body += chunk).length > 65_536) return void response.writeHead(413).end()
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(await signUp(new URLSearchParams(body))))
})
