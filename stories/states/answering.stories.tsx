import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptInForm } from '@unticked/react'
import { tick } from '@unticked/react/testing'
import { expect, fn, waitFor } from 'storybook/test'
import { boxOf, numberOf, typeNumber, TYPED } from '../support/act.ts'
import { withWords } from '../support/decorators.tsx'
import { notice } from '../support/notice.ts'
import { say, wordsOf } from '../support/words.ts'

/** While the person answers: what they see before anything was sent. */
const meta = {
  title: 'States/Answering',
  component: OptInForm,
  decorators: [withWords],
  args: { notice, ...wordsOf({}), defaultCountry: 'NL', submit: fn(async () => undefined) },
  parameters: {
    docs: {
      story: { height: '560px' },
      source: { code: '<OptInForm notice={notice} locale="en" messages={en} defaultCountry="NL" submit={send} />' },
    },
  },
} satisfies Meta<typeof OptInForm>
export default meta

type Story = StoryObj<typeof meta>

/** Every box empty, always. Nothing asks for a tick. */
export const Idle: Story = {
  play: async ({ canvas }) => {
    for (const box of canvas.getAllByRole('checkbox')) await expect(box).not.toBeChecked()
    await expect(canvas.queryByText(/./, { selector: '[data-part="error"], [data-part="status"]' })).toBeNull()
  },
}

/** A ticked box is ink, not green. */
export const Ticked: Story = {
  play: async ({ canvas }) => {
    tick(boxOf(canvas))
    await expect(boxOf(canvas)).toBeChecked()
    await expect(boxOf(canvas, 'offers')).not.toBeChecked()
  },
}

/** What was typed stays; below it stands the number that the messages would go to. */
export const NumberTyped: Story = {
  play: async ({ canvas, globals }) => {
    await typeNumber(canvas, globals)
    await expect(numberOf(canvas)).toHaveValue(TYPED)
  },
}

/** The button of the stand-alone form asks for a tick: there is nothing else it could be for. */
export const NothingTicked: Story = {
  play: async ({ args, canvas, globals, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: say(globals, 'submit') }))
    await expect(await canvas.findByText(say(globals, 'purpose_required'))).toBeVisible()
    await expect(boxOf(canvas)).toHaveFocus()
    await expect(args.submit).not.toHaveBeenCalled()
  },
}

export const NoNumber: Story = {
  play: async ({ args, canvas, globals, userEvent }) => {
    tick(boxOf(canvas))
    await userEvent.click(canvas.getByRole('button', { name: say(globals, 'submit') }))
    await expect(await canvas.findByText(say(globals, 'phone_empty'))).toBeVisible()
    await waitFor(() => expect(numberOf(canvas)).toHaveFocus())
    await expect(args.submit).not.toHaveBeenCalled()
  },
}

/** The error takes the echo's place, with an example as people in that country write it; what was typed is kept. */
export const NumberTooShort: Story = {
  play: async ({ canvas, globals, userEvent }) => {
    tick(boxOf(canvas))
    await userEvent.type(numberOf(canvas), '06 12')
    await userEvent.click(canvas.getByRole('button', { name: say(globals, 'submit') }))
    const said = say(globals, 'phone_too_short', { example: '06 12345678' })
    await expect(await canvas.findByText(said, undefined, { timeout: 5000 })).toBeVisible()
    await expect(numberOf(canvas)).toHaveValue('06 12')
    await expect(numberOf(canvas)).toHaveAccessibleDescription(said)
  },
}
