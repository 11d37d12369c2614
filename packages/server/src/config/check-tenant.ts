import { defineNotice, type Notice } from '@unticked/core/notice'
import { checkContent } from '@unticked/core/policy'
import { createOfferBook } from '../verify/offer.ts'
import type { TenantConfig } from './define-server.ts'

const TENANT_ID = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const MIN_BEARER_CHARS = 32
const KNOWN = new Set(['id', 'origins', 'notices', 'locales', 'bearerKey', 'deniedKeys', 'acceptUnboundEvents'])
const THUMBPRINT = /^[A-Za-z0-9_-]{43}$/
const LOCAL_HOST = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/

function originFault(origin: unknown): string | undefined {
  const url = typeof origin === 'string' && URL.canParse(origin) ? new URL(origin) : null
  if (!url || url.origin !== origin) return 'is not an origin. Write scheme, host and port only, with no path and no slash at the end.'
  if (url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL_HOST.test(url.hostname))) return undefined
  return 'is not served over https, so browsers sign nothing there. Use https, or localhost while developing.'
}

function checkNotices(notices: readonly Notice[], fail: (what: string) => never): void {
  for (const [at, notice] of notices.entries()) {
    defineNotice(notice)
    checkContent(notice)
    const same = ({ id, version }: Notice) => id === notice.id && version === notice.version
    if (notices.findIndex(same) !== at) fail(`notice "${notice.id}" has version "${notice.version}" twice. A changed text is a new version.`)
  }
}

/** @throws {TypeError} naming the tenant and what is wrong with it */
export function checkTenant(tenant: TenantConfig, wrong: (what: string) => never): void {
  const { id, origins, notices, locales, bearerKey, deniedKeys = [] } = tenant
  if (typeof id !== 'string' || !TENANT_ID.test(id)) wrong('a tenant has no usable id. Use lower-case letters, digits and hyphens, 63 at most.')
  const fail = (what: string) => wrong(`tenant "${id}": ${what}`)
  const stranger = Object.keys(tenant).find((name) => !KNOWN.has(name))
  if (stranger) fail(`there is no option ${stranger}. Options are: ${[...KNOWN].join(', ')}.`)
  if (!Array.isArray(origins) || !origins.length) fail('origins is empty. List the origins of the pages that show the opt-in.')
  for (const origin of origins) {
    const fault = originFault(origin)
    if (fault) fail(`origin ${JSON.stringify(origin)} ${fault}`)
  }
  if (!Array.isArray(notices) || !notices.length) fail('notices is empty. List the notices that its pages show.')
  checkNotices(notices, fail)
  createOfferBook(notices, locales)
  if (bearerKey !== undefined && (typeof bearerKey !== 'string' || bearerKey.length < MIN_BEARER_CHARS)) {
    fail(`bearerKey is shorter than ${MIN_BEARER_CHARS} characters. Make one with: openssl rand -base64 32`)
  }  if (!Array.isArray(deniedKeys) || !deniedKeys.every((jkt) => typeof jkt === 'string' && THUMBPRINT.test(jkt))) {
    fail('deniedKeys is not a list of key thumbprints. Take them from jkt of a receipt: 43 characters of base64url each.')
  }
}
