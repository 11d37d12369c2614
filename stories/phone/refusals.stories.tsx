import type { Meta, StoryObj } from '@storybook/react-vite'
import { PhoneField, type PhoneFieldProps } from '@unticked/react/phone'
import { expect, waitFor } from 'storybook/test'
import { numberOf } from '../support/act.ts'
import { inForm } from '../support/decorators.tsx'
import { say, wordsOf } from '../support/words.ts'

/** What is no possible number is refused at the submit: what is wrong, how to mend it, and the focus where it is. Nothing typed is lost. */
const meta = {
  title: 'Phone field/Refusals',
  component: PhoneField,
  decorators: [inForm],
  args: { name: 'phone', label: 'Phone number', defaultCountry: 'NL', ...wordsOf({}) },
  parameters: { docs: { source: { code: '<PhoneField … required />' }, story: { height: '220px' } } },
} satisfies Meta<typeof PhoneField>
export default meta

type Story = StoryObj<typeof meta>
type Code = 'phone_too_short' | 'phone_too_long' | 'phone_not_a_number' | 'phone_words' | 'phone_country_unknown' | 'phone_required'

const waits = { timeout: 5000 }

function refused(code: Code, args: Partial<PhoneFieldProps>): Story {
  return {
    args,
    play: async ({ canvas, globals, userEvent }) => {
      await waitFor(() => expect(numberOf(canvas).validity.valid).toBe(false), waits)
      await userEvent.click(canvas.getByRole('button', { name: '→' }))
      await waitFor(() => expect(numberOf(canvas)).toHaveAccessibleDescription(say(globals, code, { example: '06 12345678' })), waits)
      await expect(numberOf(canvas)).toHaveFocus()
      await expect(numberOf(canvas)).toHaveValue(args.defaultValue ?? '')
    },
  }
}

/** With an example of the chosen country. */
export const TooShort = refused('phone_too_short', { defaultValue: '06 1' })
export const TooLong = refused('phone_too_long', { defaultValue: '06 12 34 56 78 90 12' })
export const NoDigits = refused('phone_not_a_number', { defaultValue: 'ada@example.com' })
export const Words = refused('phone_words', { defaultValue: '06 FLOWERS' })
/** Nobody is guessed to be from anywhere. */
export const NoCountry = refused('phone_country_unknown', { defaultCountry: '', defaultValue: '0612345678' })
/** Only where the field is required. */
export const Empty = refused('phone_required', { required: true })
