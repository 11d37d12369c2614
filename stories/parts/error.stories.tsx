import type { Meta, StoryObj } from '@storybook/react-vite'
import { issueOf, type IssueCode } from '@unticked/core'
import { OptIn } from '@unticked/react'
import { expect } from 'storybook/test'
import { boxOf, numberOf } from '../support/act.ts'
import { insideRoot } from '../support/decorators.tsx'
import { Send } from '../support/send.tsx'
import { say, wordsOf } from '../support/words.ts'

const EXAMPLE = '06 12345678'

/** What the person can mend, next to where. It comes with an attempt to submit, and goes as soon as it is mended. */
const meta = {
  title: 'Parts/Error',
  component: OptIn.Error,
  decorators: [insideRoot],
  args: { path: 'phone' },
  parameters: { docs: { source: { code: '<OptIn.Error path="phone" />' }, story: { height: '340px' } } },
} satisfies Meta<typeof OptIn.Error>
export default meta

type Story = StoryObj<typeof meta>

const withIssue = (code: IssueCode): Pick<Story, 'render' | 'play'> => ({
  render: (_, { globals }) => (
    <Send actions={[{ type: 'invalid', issues: [issueOf(code, wordsOf(globals).messages, EXAMPLE)] }]}>
      <OptIn.Purpose purpose="orders" />
      <OptIn.Error path="purpose" />
      <OptIn.Phone />
    </Send>
  ),
  play: async ({ canvas, globals }) => {
    const said = say(globals, code, { example: EXAMPLE })
    await expect(await canvas.findByText(said)).toBeVisible()
    const control = code === 'purpose_required' ? boxOf(canvas) : numberOf(canvas)
    await expect(control).toBeInvalid()
    await expect(control).toHaveAccessibleDescription(said)
  },
})

export const NothingTicked: Story = { args: { path: 'purpose' }, ...withIssue('purpose_required') }
export const NoNumber: Story = withIssue('phone_empty')
export const TooShort: Story = withIssue('phone_too_short')
export const TooLong: Story = withIssue('phone_too_long')
export const NoCountry: Story = withIssue('phone_country_unknown')
export const Letters: Story = withIssue('phone_words')
export const NoDigits: Story = withIssue('phone_not_a_number')
