import { initialState, type OptInAction } from '@unticked/core'
import { en } from '@unticked/core/locales/en'
import axe from 'axe-core'
import { cleanup, render } from '@testing-library/react'
import { createRef, useEffect, type ComponentType, type ReactNode, type Ref } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { OptIn, useOptInContext, type OptInHandle } from '../index.ts'
import { notice } from '../test-support/notice.ts'
import { recorded } from '../test-support/recorded.ts'
import '../styles.css'

afterEach(cleanup)

type AnyPart = ComponentType<Record<string, unknown> & { ref?: Ref<HTMLElement>; children?: ReactNode }>
interface Conforming {
  readonly name: keyof typeof OptIn
  readonly part: string
  readonly tag: string
  readonly props?: Record<string, unknown>
  /** What happened to the opt-in before the part shows anything. */
  readonly after?: OptInAction
  readonly around?: (part: ReactNode) => ReactNode
}

const parts: Readonly<Record<string, unknown>> = OptIn
const inPurpose = (part: ReactNode) => <OptIn.Purpose purpose="orders">{part}</OptIn.Purpose>
const withStatement = (part: ReactNode) => inPurpose(<>{part}<OptIn.Statement /></>)
const withCheckbox = (part: ReactNode) => inPurpose(<><OptIn.Checkbox />{part}</>)
const inPhone = (part: ReactNode) => <OptIn.Phone>{part}</OptIn.Phone>
const invalid: OptInAction = { type: 'invalid', issues: [{ code: 'phone_empty', path: 'phone', message: 'Enter the number' }] }

const PARTS: readonly Conforming[] = [
  { name: 'Purpose', part: 'purpose', tag: 'DIV', props: { purpose: 'orders' } },
  { name: 'Checkbox', part: 'checkbox', tag: 'INPUT', around: withStatement },
  { name: 'Statement', part: 'statement', tag: 'LABEL', around: withCheckbox },
  { name: 'Brand', part: 'brand', tag: 'SPAN' },
  { name: 'Phone', part: 'phone', tag: 'DIV' },
  { name: 'Country', part: 'country-select', tag: 'SELECT' },
  { name: 'PhoneInput', part: 'input', tag: 'INPUT', around: inPhone },
  { name: 'Echo', part: 'echo', tag: 'OUTPUT' },
  { name: 'Suggestion', part: 'suggestion', tag: 'P' },
  { name: 'Error', part: 'error', tag: 'P', props: { path: 'phone' }, after: invalid },
  { name: 'Disclosure', part: 'disclosure', tag: 'P' },
  { name: 'Submit', part: 'submit', tag: 'BUTTON' },
  { name: 'Status', part: 'status', tag: 'P' },
  { name: 'Receipt', part: 'receipt', tag: 'SECTION', after: { type: 'recorded', recorded } },
]

function After({ action, children }: { action: OptInAction | undefined; children: ReactNode }) {
  const { optIn, state } = useOptInContext('Root')
  useEffect(() => void (action && optIn.send(action)), [optIn, action])
  return !action || state !== initialState ? children : null
}

async function violations(element: Element) {
  // What a page must have is not for a part of one to have.
  const { violations: found } = await axe.run(element, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe.each(PARTS)('OptIn.$name', ({ name, part, tag, props, after, around = (itself) => itself }) => {
  const Part = parts[name] as AnyPart
  const ref = createRef<HTMLElement>()
  const show = () => {
    const { container } = render(
      <OptIn.Root name="whatsapp" notice={notice} locale="en" messages={en}>
        <After action={after}>{around(<Part {...props} ref={ref} className="mine" title="Extra" data-extra="kept" />)}</After>
      </OptIn.Root>,
    )
    return container
  }

  test('hands on ref, class and every other attribute, and says which part it is', () => {
    show()
    expect(ref.current?.tagName).toBe(tag)
    expect(ref.current!.classList.contains('mine')).toBe(true)
    expect(ref.current).toMatchObject({ title: 'Extra', dataset: { part, extra: 'kept' } })
  })

  test('has no inline style and nothing that axe finds', async () => {
    const container = show()
    expect(container.querySelector('[style]')).toBeNull()
    expect(await violations(container)).toEqual([])
  })
})

test('every part is in the list, but the root', () => {
  expect(['Root', ...PARTS.map(({ name }) => name)].toSorted()).toEqual(Object.keys(OptIn).toSorted())
})

describe('OptIn.Root', () => {
  test('hands on class and every other attribute to its fieldset; its ref is the handle', async () => {
    const ref = createRef<OptInHandle>()
    const { container } = render(
      <OptIn.Root name="whatsapp" notice={notice} locale="en" messages={en} ref={ref} className="mine" title="Extra" data-extra="kept" />,
    )
    const root = container.querySelector('fieldset')!
    expect([...root.classList]).toEqual(['unticked', 'mine'])
    expect(root).toMatchObject({ title: 'Extra', lang: 'en', dir: 'ltr', translate: false, dataset: { part: 'root', extra: 'kept', status: 'idle' } })
    expect(Object.keys(ref.current!).toSorted()).toEqual(['commit', 'focusFirstIssue', 'reset', 'toMetadata', 'validate'])
    expect(await violations(container)).toEqual([])
    expect(container.querySelector('[notice], [locale], [messages], [server], [hold]')).toBeNull()
  })

  test('shows a logo of the page in the place of ours', () => {
    const { container } = render(<OptIn.Root name="whatsapp" notice={notice} locale="en" messages={en} logo={<i data-mine="" />} />)
    expect(container.querySelectorAll('[data-part="brand"] [data-mine]')).toHaveLength(2)
    expect(container.querySelector('[data-part="logo"]')).toBeNull()
  })
})
