import type { Meta, StoryObj } from '@storybook/react-vite'
import { ar } from '@unticked/core/locales/ar'
import { PhoneField } from '@unticked/react/phone'
import { expect, waitFor } from 'storybook/test'
import { numberOf, TYPED, UNDERSTOOD } from '../support/act.ts'
import { inForm } from '../support/decorators.tsx'
import { wordsOf } from '../support/words.ts'
import './look.css'

/** The field takes its type from the page around it, and its colours from the same properties as the opt-in. */
const meta = {
  title: 'Phone field/Look',
  component: PhoneField,
  decorators: [inForm],
  args: { name: 'phone', label: 'Phone number', defaultCountry: 'NL', defaultValue: TYPED, ...wordsOf({}) },
  parameters: { docs: { source: { code: `import '@unticked/react/phone.css'` }, story: { height: '240px' } } },
} satisfies Meta<typeof PhoneField>
export default meta

type Story = StoryObj<typeof meta>

const understood: Story['play'] = async ({ canvasElement }) => {
  await waitFor(() => expect(canvasElement.querySelector('output bdi')).toHaveTextContent(UNDERSTOOD), { timeout: 5000 })
  await expect(canvasElement.querySelector('.ground')!.scrollWidth).toBeLessThanOrEqual(canvasElement.querySelector('.ground')!.clientWidth)
}

/** The number reads from left to right all the same. */
export const RightToLeft: Story = {
  args: { label: 'رقم الهاتف', locale: 'ar', messages: ar },
  play: async (context) => {
    await understood(context)
    await expect(getComputedStyle(numberOf(context.canvas)).direction).toBe('ltr')
  },
}

/** 320 pixels. */
export const Narrow: Story = { parameters: { ground: 'narrow' }, play: understood }

export const LargeText: Story = { decorators: [(Story) => <div className="twice"><Story /></div>], play: understood }

export const LargeTextNarrow: Story = { ...LargeText, parameters: { ground: 'narrow' } }

/** Below 16 pixels some phones zoom into a field, so the text inside stays that size. */
export const SmallText: Story = {
  decorators: [(Story) => <div className="smaller"><Story /></div>],
  play: async (context) => {
    await understood(context)
    await expect(getComputedStyle(numberOf(context.canvas)).fontSize).toBe('16px')
  },
}
