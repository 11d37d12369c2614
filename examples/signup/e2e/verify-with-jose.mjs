import { compactVerify, createRemoteJWKSet, importJWK } from 'jose'
import { text } from 'node:stream/consumers'

// Knows nothing of this project but the protocol: verifies with jose alone, in a process of its own.
const { receipt, token, jwks } = JSON.parse(await text(process.stdin))
const keys = createRemoteJWKSet(new URL(jwks))
const read = ({ payload }) => JSON.parse(new TextDecoder().decode(payload))
const options = { algorithms: ['ES256'] }

const jws = token.split('~')[0]
const event = read(await compactVerify(jws, (header) => importJWK(header.jwk, 'ES256'), options))
console.log(
  JSON.stringify({
    event,
    receipt: read(await compactVerify(receipt, keys, options)),
    challenge: read(await compactVerify(event.chl, keys, options)),
  }),
)
