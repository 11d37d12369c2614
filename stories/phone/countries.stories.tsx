import type { Meta, StoryObj } from '@storybook/react-vite'
import { PhoneField } from '@unticked/react/phone'
import { expect, waitFor } from 'storybook/test'
import { numberOf } from '../support/act.ts'
import { inForm } from '../support/decorators.tsx'
import { say, wordsOf } from '../support/words.ts'
import './look.css'

/** Which countries a field offers. The list is a native select, made when the person first turns to the form. */
const meta = {
  title: 'Phone field/Countries',
  component: PhoneField,
  decorators: [inForm],
  args: { name: 'phone', label: 'Phone number', ...wordsOf({}) },
  parameters: {
    docs: { source: { code: '<PhoneField … defaultCountry="NL" countries={[…]} preferredCountries={[…]} flag={(country) => <Flag of={country} />} />' } },
  },
} satisfies Meta<typeof PhoneField>
export default meta

type Story = StoryObj<typeof meta>

const waits = { timeout: 5000 }
const codesOf = (canvas: { getByRole: (role: string) => HTMLElement }) =>
  [...(canvas.getByRole('combobox') as HTMLSelectElement).options].map(({ value }) => value)

/** Without a country the number begins with +, or the person chooses one. */
export const None: Story = {
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    await expect(canvasElement.querySelector('[data-part="country-face"]')).toHaveTextContent('+')
    await userEvent.type(numberOf(canvas), '0612345678')
    await waitFor(() => expect(numberOf(canvas).validationMessage).toBe(say(globals, 'phone_country_unknown')), waits)
  },
}

export const AFew: Story = {
  args: { defaultCountry: 'NL', countries: ['NL', 'BE', 'LU'], countryOrder: 'given' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(numberOf(canvas))
    await waitFor(() => expect(codesOf(canvas)).toEqual(['', 'NL', 'BE', 'LU']), waits)
  },
}

export const PreferredFirst: Story = {
  args: { defaultCountry: 'NL', preferredCountries: ['NL', 'BE'] },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(numberOf(canvas))
    await waitFor(() => expect(codesOf(canvas).slice(0, 3)).toEqual(['', 'NL', 'BE']), waits)
    await expect(codesOf(canvas).length).toBeGreaterThan(240)
  },
}

/** Nothing is drawn by default. What the slot draws stands before the short form. */
export const WithFlags: Story = {
  args: { defaultCountry: 'NL', flag: () => <i className="flag" /> },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-part="country-face"]')).toHaveTextContent('NL +31'), waits)
    await expect(canvasElement.querySelector('[data-part="country-face"] > .flag')).toBeVisible()
  },
}
