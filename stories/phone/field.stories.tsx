import type { Meta, StoryObj } from '@storybook/react-vite'
import { PhoneField } from '@unticked/react/phone'
import { expect, waitFor } from 'storybook/test'
import { numberOf, TYPED, UNDERSTOOD } from '../support/act.ts'
import { inForm } from '../support/decorators.tsx'
import { say, wordsOf } from '../support/words.ts'

/**
 * A phone number in a form of yours, without the opt-in. It reads whatever people type, rewrites nothing, says back which number it
 * understood, and refuses only what is no possible number.
 */
const meta = {
  title: 'Phone field/States',
  component: PhoneField,
  decorators: [inForm],
  args: { name: 'phone', label: 'Phone number', defaultCountry: 'NL', ...wordsOf({}) },
  parameters: {
    docs: { source: { code: '<PhoneField name="phone" label="Phone number" locale="en" messages={en} defaultCountry="NL" />' }, story: { height: '220px' } },
  },
} satisfies Meta<typeof PhoneField>
export default meta

type Story = StoryObj<typeof meta>

const waits = { timeout: 5000 }
const MISTYPED = '06 123'
const OLD_MEXICAN = '+52 1 55 1234 5678'

export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Phone number')).toBe(numberOf(canvas))
    await expect(canvas.getByRole('combobox')).toHaveValue('NL')
    await expect(numberOf(canvas).getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
  },
}

export const Focused: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab()
    await userEvent.tab()
    await expect(numberOf(canvas)).toHaveFocus()
    await expect(getComputedStyle(numberOf(canvas)).outlineStyle).toBe('solid')
  },
}

/** While somebody types nothing is said, and nothing moves. */
export const Typing: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.type(numberOf(canvas), '06 12')
    await expect(numberOf(canvas)).toHaveValue('06 12')
    await expect(canvasElement.querySelector('output')).toBeEmptyDOMElement()
  },
}

/** As at home: the country says which number that is. */
export const National: Story = {
  play: async ({ canvas, globals, userEvent }) => {
    await userEvent.type(numberOf(canvas), TYPED)
    await waitFor(() => expect(canvas.getAllByRole('status')[0]).toHaveTextContent(say(globals, 'phoneEcho', { number: UNDERSTOOD })), waits)
    await expect(numberOf(canvas)).toHaveValue(TYPED)
  },
}

/** The country follows a number that names another one; the text stays as it was typed. */
export const International: Story = {
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    await userEvent.type(numberOf(canvas), '+44 7400 123456')
    await waitFor(() => expect(canvas.getAllByRole('status')[0]).toHaveTextContent(say(globals, 'phoneEcho', { number: '+44 7400 123456' })), waits)
    await expect(canvasElement.querySelector('[data-part="country-face"]')).toHaveTextContent('GB +44')
    await expect(numberOf(canvas)).toHaveValue('+44 7400 123456')
  },
}

/** A landline may be right: it is said, and stops nobody. */
export const Doubtful: Story = {
  play: async ({ canvas, globals, userEvent }) => {
    await userEvent.type(numberOf(canvas), '020 624 1111')
    await expect(await canvas.findByText(say(globals, 'phone_landline'), undefined, waits)).toBeVisible()
  },
}

/** Numbers that were right once are offered in their form of today. Only the person takes the offer. */
export const Suggestion: Story = {
  args: { defaultCountry: 'MX', defaultValue: OLD_MEXICAN },
  play: async ({ canvas, globals }) => {
    await expect(await canvas.findByRole('button', { name: say(globals, 'phoneAccept') }, waits)).toBeVisible()
    await expect(numberOf(canvas)).toHaveValue(OLD_MEXICAN)
  },
}

export const ServerError: Story = {
  args: { defaultValue: MISTYPED, error: 'This number belongs to another account' },
  play: async ({ args, canvas, userEvent }) => {
    await expect(numberOf(canvas)).toHaveAccessibleDescription(args.error)
    await userEvent.type(numberOf(canvas), '4')
    await waitFor(() => expect(numberOf(canvas)).not.toBeInvalid())
    await userEvent.clear(numberOf(canvas))
  },
}

export const Disabled: Story = {
  args: { disabled: true, defaultValue: UNDERSTOOD },
  play: async ({ canvas }) => {
    await expect(numberOf(canvas)).toBeDisabled()
    await expect(canvas.getByRole('combobox')).toBeDisabled()
  },
}

/** To be read and sent, not to be changed: country and number alike. */
export const ReadOnly: Story = {
  args: { readOnly: true, defaultValue: TYPED },
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('output')).toHaveTextContent(UNDERSTOOD), waits)
    await expect(numberOf(canvas)).toHaveAttribute('readonly')
    await expect(canvas.getByRole('combobox')).toBeDisabled()
    await expect(getComputedStyle(numberOf(canvas)).borderStyle).toBe('dashed')
  },
}

/** A number that was there is read without a touch, and its country shown. */
export const Prefilled: Story = {
  args: { defaultValue: '+32 470 12 34 56' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-part="country-face"]')).toHaveTextContent('BE +32'), waits)
    await waitFor(() => expect(canvasElement.querySelector('output')).toHaveTextContent('+32 470 12 34 56'), waits)
  },
}
