import type { Meta, StoryObj } from '@storybook/react-vite'
import { en } from '@unticked/core/locales/en'
import { hi } from '@unticked/core/locales/hi'
import { defineNotice } from '@unticked/core/notice'
import { checkNotice } from '@unticked/core/policy'
import { IN_DPDP_EN, IN_DPDP_HI, inDpdpLines } from '@unticked/core/policy/in-dpdp'
import { usTcpaLines } from '@unticked/core/policy/us-tcpa'
import { OptIn } from '@unticked/react'
import { expect } from 'storybook/test'
import { Rule } from './rule.tsx'

const american = defineNotice({
  id: 'american',
  version: '1',
  business: { id: 'acme', name: 'Acme', privacyUrl: 'https://acme.example/privacy' },
  purposes: [{ id: 'orders', category: 'utility' }],
  wording: { en: { orders: { title: 'order updates', content: 'receipts, delivery times and returns' } } },
  extras: { en: usTcpaLines({ frequency: 'At most 4 messages a month.', termsUrl: 'https://acme.example/terms', marketing: false }) },
})

const facts = {
  withdrawUrl: 'https://acme.example/withdraw',
  rightsUrl: 'https://acme.example/rights',
  complaintUrl: 'https://acme.example/complain',
  contactUrl: 'https://acme.example/data-officer',
}
const indian = defineNotice({
  id: 'indian',
  version: '1',
  business: { id: 'acme', name: 'Acme', privacyUrl: 'https://acme.example/privacy', preferencesUrl: 'https://acme.example/preferences' },
  purposes: [{ id: 'orders', category: 'utility' }],
  wording: {
    en: { orders: { title: 'order updates', content: 'receipts, delivery times and returns' } },
    hi: { orders: { title: 'ऑर्डर की जानकारी', content: 'रसीदें, डिलीवरी का समय और वापसी' } },
  },
  extras: {
    en: inDpdpLines({ ...facts, contact: 'Data Protection Officer' }, IN_DPDP_EN),
    hi: inDpdpLines({ ...facts, contact: 'डेटा संरक्षण अधिकारी' }, IN_DPDP_HI),
  },
})

/** Some jurisdictions ask for more lines. They are part of the notice, so they are shown, read back and signed with the rest. Not legal advice. */
const meta = {
  title: 'Rules/Jurisdictions',
  parameters: { docs: { story: { height: '480px' } } },
} satisfies Meta
export default meta

type Story = StoryObj<typeof meta>

export const UnitedStates: Story = {
  name: 'Do: say frequency, rates, STOP and HELP in the United States',
  render: () => (
    <Rule verdict="do" says="What text programs must show stands in view, not behind a link. Signing up is no condition of a purchase, and says so.">
      <OptIn.Root notice={american} name="american" locale="en" messages={en} />
    </Rule>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Message and data rates may apply.')).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'terms' })).toHaveAttribute('href', 'https://acme.example/terms')
    await expect(checkNotice(american, ['us-tcpa'], [en])).toEqual([])
  },
}

export const India: Story = {
  name: 'Do: itemise in India',
  render: () => (
    <Rule verdict="do" says="Data, use, and links to withdraw, to use one’s rights and to complain: a notice that stands on its own.">
      <OptIn.Root notice={indian} name="indian" locale="en" messages={en} />
    </Rule>
  ),
  play: async ({ canvas }) => {
    for (const name of ['Withdraw your consent', 'Use your rights', 'Complain']) await expect(canvas.getByRole('link', { name })).toBeVisible()
    await expect(checkNotice(indian, ['in-dpdp'], [en, hi])).toEqual([])
  },
}

export const IndiaInHindi: Story = {
  name: 'Do: itemise in Hindi',
  render: () => (
    <Rule verdict="do" says="It can be read in English or in a language of the Eighth Schedule. The Hindi words are a draft.">
      <OptIn.Root notice={indian} name="hindi" locale="hi" messages={hi} />
    </Rule>
  ),
  play: ({ canvas }) => expect(canvas.getByRole('link', { name: 'सहमति वापस लें' })).toBeVisible(),
}

export const NothingExtra: Story = {
  name: 'Don’t: leave them out',
  render: () => {
    const { extras: _extras, ...bare } = american
    return (
      <Rule verdict="dont" says="A notice without these lines is a notice all the same. What the profile asks for is found before it is shown.">
        <pre className="refusal">
          {`checkNotice(notice, ['us-tcpa'])\n\n`}
          {checkNotice(bare, ['us-tcpa']).map(({ rule, message }) => (
            <b key={message}>{`${rule}: ${message}\n`}</b>
          ))}
        </pre>
      </Rule>
    )
  },
  play: ({ canvas }) => expect(canvas.getByText(/L30: No line about "rates"/)).toBeVisible(),
}
