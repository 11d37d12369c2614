import type { Meta, StoryObj } from '@storybook/react-vite'
import { tick } from '@unticked/react/testing'
import { expect, fn, waitFor } from 'storybook/test'
import { boxOf, numberOf, typeNumber } from '../support/act.ts'
import { withWords } from '../support/decorators.tsx'
import { say, wordsOf } from '../support/words.ts'
import { ModalSignup } from './modal-signup.tsx'

/** In a modal dialog, which is native: the focus stays inside, Escape closes it, and what was ticked and typed is still there after. */
const meta = {
  title: 'Contexts/Modal',
  component: ModalSignup,
  decorators: [withWords],
  args: { ...wordsOf({}), onSent: fn() },
  parameters: {
    docs: { story: { height: '640px' }, source: { code: '<dialog>\n  <OptInForm notice={notice} locale="en" messages={en} submit={send} />\n</dialog>' } },
  },
} satisfies Meta<typeof ModalSignup>
export default meta

type Story = StoryObj<typeof meta>

export const Open: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Get updates' }))
    await expect(canvas.getByRole('dialog')).toBeVisible()
    await expect(boxOf(canvas)).not.toBeChecked()
  },
}

export const Sent: Story = {
  play: async ({ args, canvas, globals, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Get updates' }))
    tick(boxOf(canvas))
    await typeNumber(canvas, globals)
    await userEvent.click(canvas.getByRole('button', { name: say(globals, 'submit') }))
    await waitFor(() => expect(args.onSent).toHaveBeenCalledOnce(), { timeout: 5000 })
  },
}

export const ClosedAndOpenedAgain: Story = {
  play: async ({ canvas, globals, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Get updates' }))
    await typeNumber(canvas, globals)
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }))
    await expect(canvas.queryByRole('dialog')).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Get updates' }))
    await expect(numberOf(canvas)).not.toHaveValue('')
  },
}
