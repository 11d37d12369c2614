const MAX_BODY_BYTES = 10_000

/** The shop's back end, as small as it can be: accounts in memory, each with the id of the consent that came with it. */
export function accounts() {
  /** @type {{ name: string, email: string, consent: string | null }[]} */
  const created = []

  /** @type {import('vite').Connect.NextHandleFunction} */
  const handle = async (request, response, next) => {
    if (request.url !== '/api/accounts' || request.method !== 'POST') return next()
    const answer = (/** @type {number} */ status, /** @type {object} */ body) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    try {
      let body = ''
      for await (const chunk of request) {
        body += chunk
        if (body.length > MAX_BODY_BYTES) return answer(413, { code: 'body_too_large' })
      }
      const { name, email, consent } = JSON.parse(body)
      if (!name || !email) return answer(400, { code: 'account_incomplete' })
      created.push({ name, email, consent: consent ?? null })
      answer(201, { account: created.length })
    } catch {
      answer(400, { code: 'body_malformed' })
    }
  }

  /** @returns {import('vite').Plugin} */
  const plugin = () => ({
    name: 'accounts',
    configureServer: ({ middlewares }) => void middlewares.use(handle),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(handle),
  })
  return plugin()
}
