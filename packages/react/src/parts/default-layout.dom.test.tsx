import { en } from '@unticked/core/locales/en'
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { OptIn, useOptInContext } from '../index.ts'
import { notice } from '../test-support/notice.ts'

afterEach(cleanup)

const names = ['purpose', 'checkbox', 'statement', 'phone', 'number', 'country', 'input', 'echo', 'suggestion', 'error', 'disclosure', 'status']
const classNames = Object.fromEntries(names.map((name) => [name, `my-${name}`]))
const shared = { name: 'optIn', id: 'same', notice, locale: 'en', messages: en, defaultPhone: '06 12345678', defaultCountry: 'NL', classNames }

function Parts() {
  const { optIn } = useOptInContext('Root')
  return (
    <>
      {optIn.rendered.parts.purposes.map(({ id }) => (
        <OptIn.Purpose key={id} purpose={id} className="my-purpose">
          <OptIn.Checkbox className="my-checkbox" />
          <OptIn.Statement className="my-statement" />
        </OptIn.Purpose>
      ))}
      <OptIn.Error path="purpose" className="my-error" />
      <OptIn.Phone className="my-phone">
        <div data-part="number" className="my-number">
          <OptIn.Country className="my-country" />
          <OptIn.PhoneInput className="my-input" />
        </div>
        <OptIn.Echo className="my-echo" />
        <OptIn.Error path="phone" className="my-error" />
        <OptIn.Suggestion className="my-suggestion" />
      </OptIn.Phone>
      <OptIn.Disclosure className="my-disclosure" />
      <OptIn.Status className="my-status" />
    </>
  )
}

/** Tags, attributes in alphabetic order, texts. */
function markupOf(node: Node): unknown {
  if (!(node instanceof Element)) return node.textContent
  const attributes = node.getAttributeNames().toSorted().map((name) => [name, node.getAttribute(name)])
  node.normalize()
  return [node.tagName, Object.fromEntries(attributes), [...node.childNodes].map(markupOf)]
}

test.each([
  ['at first', {}],
  ['when a server refused both', { errors: { purpose: 'Not these', phone: 'Not this one' } }],
])('%s, the ready-made layout shows what its parts show, put together by hand', (_when, more) => {
  const markup = (children?: ReactNode) => {
    const { container, unmount } = render(<OptIn.Root {...shared} {...more}>{children}</OptIn.Root>)
    const shown = markupOf(container)
    unmount()
    return shown
  }
  expect(markup()).toEqual(markup(<Parts />))
})
