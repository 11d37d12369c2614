import { vi } from 'vitest'
import { createOptIn } from '../../create-opt-in.ts'
import { connectPage, type PageOptions } from '../connect-page.ts'
import type { Surface } from '../surface.ts'
import { en } from '../../locales/en.ts'
import { joinSegments, renderNotice } from '../../notice/index.ts'
import type { OptInOptions } from '../../opt-in/options.ts'
import { notice } from './notice.ts'

const NUMBER = '+31612345678'

interface Shown extends Partial<OptInOptions>, Partial<PageOptions> {
  readonly name?: string
  /** The number that stands there from the start. */
  readonly phone?: string
}

/** What stands out in a line, by its slot in the template. */
const MARKS: Readonly<Record<string, (text: string) => string>> = {
  title: (text) => `<b>${text}</b>`,
  whatsapp: (text) =>
    `<span data-part="brand"><svg data-part="logo" viewBox="0 0 24 24" width="20" height="20"><path fill="#25d366" d="M0 0h24v24H0z"/></svg>${text}</span>`,
}

/** The markup of an opt-in as any renderer makes it, without a framework. */
export function optInMarkup({ name = 'whatsapp', phone = NUMBER, locale = 'en', messages = en }: Shown = {}): string {
  const { parts } = renderNotice(notice, locale, messages)
  const line = (of: typeof parts.stop) => `<span data-notice-part>${of.map((segment) => MARKS[segment.slot!]?.(segment.text) ?? segment.text).join('')}</span>`
  const rows = parts.purposes.map(
    ({ id, title, content }) =>
      `<p><input type="checkbox" data-part="checkbox" id="${name}-${id}" name="${name}.purpose" value="${id}" autocomplete="off">
      <label for="${name}-${id}">${line(title)}${line(content)}</label></p>`,
  )
  return `<fieldset data-part="root"><legend data-notice-part>${joinSegments(parts.legend)}</legend>${rows.join('')}
    <label>Number <input type="tel" data-part="input" name="${name}.phone" value="${phone}"></label>
    <select data-part="country-select" name="${name}.country"><option value=""></option><option selected>NL</option></select>
    <p>${line(parts.stop)}${line(parts.recipients)}${line(parts.privacy)}</p>
    <input type="hidden" data-part="token" name="${name}.token" autocomplete="off"></fieldset>`
}

/** Connects the opt-in that stands in `root`. */
export function connect(root: HTMLElement, { hold = true, onInvalid = () => 'block', ...options }: Shown = {}) {
  let surface: Surface | null = null
  const issues: string[] = []
  const signatures = vi.fn()
  const optIn = createOptIn(
    { notice, locale: 'en', messages: en, onIssue: ({ code }) => issues.push(code), ...options },
    () => surface,
  )
  const page = connectPage(root, optIn, { hold, onInvalid })
  surface = page.surface
  page.start()
  optIn.subscribe(() => optIn.getState().status === 'signed' && signatures())
  const find = <E extends HTMLElement = HTMLInputElement>(part: string) => root.querySelector<E>(`[data-part="${part}"]`)!
  return {
    root,
    optIn,
    /** Codes that were reported, in order. */
    issues,
    /** Called once for each event that was signed. */
    signatures,
    phone: find('input'),
    token: find('token'),
    box: (purpose: string) => root.querySelector<HTMLInputElement>(`input[value="${purpose}"]`)!,
    label: (purpose: string) => root.querySelector<HTMLLabelElement>(`label[for$="-${purpose}"]`)!,
    disconnect() {
      page.release()
      surface = null
    },
  }
}

/** Takes what earlier tests left out of the page. */
export function emptyPage(): void {
  document.body.replaceChildren()
}

/** Puts HTML into the page and connects every opt-in in it. */
export function show(html: string, options: Shown = {}, into: Element | ShadowRoot = document.body) {
  into.append(document.createRange().createContextualFragment(html))
  const form = into.querySelector('form')!
  const [first, ...others] = [...into.querySelectorAll<HTMLElement>('[data-part="root"]')].map((root) => connect(root, options))
  return { form, ...first!, others }
}

/** The claims inside a token, unchecked. */
export function claimsOf<T = Record<string, unknown>>(token: unknown): T {
  const payload = String(token).split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (char) => char.charCodeAt(0)))) as T
}
