/**
 * Every refusal the server can answer, in the order of its checks: HTTP status, and a sentence that says
 * what happened and what to do. This is the one place to add a refusal code.
 */
export const REFUSALS = {
  // the request
  not_found: [404, 'There is no such address or tenant here. Check the tenant id, and that the issuer URL ends in /t/ and that id.'],
  method_not_allowed: [405, 'This address takes another method. Send the request with the method in the Allow header.'],
  content_type_unsupported: [415, 'The body has the wrong content type. Send application/jose for events and application/json otherwise.'],
  body_too_large: [413, 'The body is larger than 16 KiB. Send only what this address takes: nothing valid is that large.'],
  request_malformed: [400, 'The request is not valid HTTP. Send it with one length, one host and well-formed headers.'],
  expectation_unknown: [417, 'The Expect header asks for something that is not known here. Send 100-continue in it, or leave it out.'],
  request_timeout: [408, 'The request did not arrive in time. Send it again over a better connection.'],
  headers_too_large: [431, 'The headers are larger than 8 KiB. Send fewer or shorter ones: nothing here reads cookies.'],
  body_timeout: [408, 'The body did not arrive within 5 seconds. Send it again over a better connection.'],
  body_malformed: [400, 'The body is not the JSON object this address takes. Check the names and types of its fields, and that none is there twice.'],
  rate_limited: [429, 'Too many requests came at once. Send it again after the seconds in the Retry-After header.'],
  origin_refused: [403, 'This origin is not one of the tenant. Add it to origins in unticked.config.mjs if the page is yours.'],
  relay_unauthorized: [401, 'The bearer key of the tenant is missing or wrong; a call without an Origin header is a relay and needs it. Check the Authorization header.'],
  metrics_locked: [401, 'Metrics are shown to who holds their key. Set metricsKey in unticked.config.mjs, and send it as a bearer key.'],
  // the token's shape
  token_missing: [400, 'There is no token. Send what the widget signed: a raw form field without it is no consent.'],
  token_shape: [400, 'The token is not <header>.<payload>.<signature>~<disclosure>~. Send it exactly as the widget made it.'],
  token_alphabet: [400, 'The token holds a character that base64url does not have. Send it exactly as the widget made it.'],
  base64url_not_canonical: [400, 'A part of the token is not canonical base64url. Send it exactly as the widget made it.'],
  utf8_invalid: [400, 'A part of the token is not valid UTF-8 without a byte order mark. Send it exactly as the widget made it.'],
  json_invalid: [400, 'A part of the token is not one JSON object. Send it exactly as the widget made it.'],
  json_duplicate_key: [400, 'A part of the token names the same key twice, so it could be read in two ways. Send it exactly as the widget made it.'],
  json_too_deep: [400, 'A part of the token is nested deeper than 4 levels. Send it exactly as the widget made it.'],
  header_invalid: [400, 'The header has a missing, unknown or malformed member. Send exactly alg, typ and the key.'],
  alg_refused: [400, 'The token is not signed with ES256, the only algorithm accepted here. Sign it with a P-256 key.'],
  typ_refused: [400, 'The token is of another kind than this address takes. Send an event here, not a challenge, a receipt or a record.'],
  // the challenge
  challenge_required: [400, 'The event carries no challenge. Ask for one and sign again, or verify it against the expected notices.'],
  challenge_malformed: [400, 'The challenge inside the event is malformed. Ask for a new one and sign again.'],
  challenge_key_unknown: [400, 'The challenge is signed with a key that is not ours. Ask this server for a new one and sign again.'],
  challenge_signature: [400, 'The signature of the challenge is wrong. Ask for a new one and sign again.'],
  challenge_tenant: [400, 'The challenge was made for another tenant. Ask this tenant for one and sign again.'],
  challenge_expired: [400, 'The challenge had expired when it was used, or more than 7 days ago. Ask for a new one and sign again.'],
  challenge_spent: [409, 'This challenge already signed another event. Ask for a new one and sign again.'],
  // the key and the signature
  key_invalid: [400, 'The key in the header is not a canonical public P-256 key. Export it as a JWK with crv, kty, x and y alone.'],
  key_thumbprint: [400, 'The key thumbprint in the event is not that of the key in the header. Compute it from that key as RFC 7638 says.'],
  key_not_named: [400, 'The challenge was made for another key. Ask for one with this key and sign again.'],
  key_denied: [403, 'This key is on the deny list of the tenant. Ask its operator why.'],
  signature_invalid: [400, 'The signature does not fit the event. Something changed after it was signed: send it exactly as the widget made it.'],
  // the claims and what they must equal
  claims_invalid: [400, 'A claim is missing, unknown or malformed. Compare the event with CLAIMS of @unticked/core/event.'],
  audience_mismatch: [400, 'The event was made for another audience. Check the server option of the widget and the issuer URL of the tenant.'],
  origin_mismatch: [400, 'The event names another page origin than the challenge or the request. Ask for a challenge for it and sign again.'],
  notice_unknown: [400, 'No such notice, version or locale is configured. Check the ids, or add the notice to unticked.config.mjs.'],
  notice_mismatch: [400, 'The text the person was shown is not that of the notice. Give a changed text a new version, used by page and server.'],
  business_mismatch: [400, 'The event names another business than the notice. Deploy page and server with the same notice.'],
  purpose_not_offered: [400, 'A purpose, or its category, is not one that was offered. Check both, and deploy page and server with the same notice.'],
  policy_mismatch: [400, 'The event names another privacy notice than the one offered. Deploy page and server with the same notice.'],
  notice_hidden: [400, 'The notice was not visible when the event was signed. Show it before the person can submit.'],
  test_event_refused: [400, 'The event was made by test tools. Set acceptTestEvents in a test server only.'],
  record_unsupported: [400, 'Only browser-signed events are accepted here. Send a grant, a renewal or a withdrawal.'],
  // the number and the time
  disclosure_mismatch: [400, 'The disclosed number is not the one that was signed. Send it exactly as the widget made it.'],
  number_malformed: [400, 'The number is not a phone number in E.164 form. Give it as plus sign, country code and national number.'],
  time_out_of_range: [400, 'The event was signed before its challenge, after it expired, or in the future. Ask for a new one and sign again.'],
  // the ledger
  number_limited: [429, 'Too many opt-ins came for this number. Send it again after the seconds in the Retry-After header.'],
  event_conflict: [409, 'Another event with this id is already recorded. Sign again with a new id.'],
  receipt_unknown: [404, 'No event with this hash is recorded. Check the hash, or send the event first.'],
  store_unavailable: [503, 'The ledger cannot be reached. Keep what you sent, and send it again.'],
  stopping: [503, 'This server is about to stop. Send requests to another one, or here again in a moment.'],
  internal: [500, 'The server failed. Keep what you sent, and send it again; the log says more.'],
} as const satisfies Record<string, readonly [status: number, detail: string]>

export type RefusalCode = keyof typeof REFUSALS
