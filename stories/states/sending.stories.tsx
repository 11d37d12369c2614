import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptInForm } from '@unticked/react'
import { expect, fn } from 'storybook/test'
import { agree, boxOf, numberOf, TYPED } from '../support/act.ts'
import { withWords } from '../support/decorators.tsx'
import { notice } from '../support/notice.ts'
import { withIssuer } from '../support/issuer.ts'
import { say, wordsOf } from '../support/words.ts'

const ARRIVES = { timeout: 5000 }
const RECORDING = '/t/recording'
const WITHDRAWING = '/t/withdrawing'
const REFUSING = '/t/refusing'

/** After the button: signing, sending, and what came of it. The receipts are signed in the page, and verified. */
const meta = {
  title: 'States/Sending',
  component: OptInForm,
  decorators: [withWords],
  args: { notice, ...wordsOf({}), defaultCountry: 'NL' },
  parameters: {
    docs: {
      story: { height: '640px' },
      source: { code: '<OptInForm notice={notice} locale="en" messages={en} server="/consent/t/acme" />' },
    },
  },
} satisfies Meta<typeof OptInForm>
export default meta

type Story = StoryObj<typeof meta>

/** Here the server takes for ever to say what may be agreed to. */
export const Signing: Story = {
  args: { challenge: () => new Promise(() => undefined) },
  play: async ({ canvas, globals }) => {
    await agree(canvas, globals)
    await expect(await canvas.findByText(say(globals, 'signing'))).toBeVisible()
  },
}

const submit = fn(async (_: { token: string }) => undefined)

/** Handed to a back end of your own, which has not confirmed it. */
export const Sent: Story = {
  args: { submit },
  beforeEach: () => void submit.mockClear(),
  parameters: {
    docs: {
      source: {
        code: `<OptInForm notice={notice} locale="en" messages={en} submit={async ({ token }) => {
  await fetch('/api/consent', { method: 'POST', body: token })
}} />`,
      },
    },
  },
  play: async ({ canvas, globals }) => {
    await agree(canvas, globals)
    await expect(await canvas.findByText(say(globals, 'sent'), undefined, ARRIVES)).toBeVisible()
    await expect(submit).toHaveBeenCalledOnce()
    await expect(submit.mock.calls[0]![0].token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+~[\w-]+~$/)
  },
}

/** Only a receipt that verifies counts as recorded. It takes the place of the form. */
export const Recorded: Story = {
  args: { server: RECORDING },
  beforeEach: withIssuer(RECORDING),
  play: async ({ canvas, globals }) => {
    await agree(canvas, globals)
    const title = await canvas.findByRole('heading', { name: say(globals, 'receiptTitle') }, ARRIVES)
    await expect(title.closest('[data-part="receipt"]')).toHaveFocus()
    await expect(canvas.queryByRole('checkbox')).toBeNull()
  },
}

/** One button takes it back. */
export const Withdrawn: Story = {
  args: { server: WITHDRAWING },
  beforeEach: withIssuer(WITHDRAWING),
  play: async ({ canvas, globals, userEvent }) => {
    await agree(canvas, globals)
    await userEvent.click(await canvas.findByRole('button', { name: say(globals, 'receiptWithdraw') }, ARRIVES))
    await expect((await canvas.findAllByText(say(globals, 'withdrawn'), undefined, ARRIVES))[0]).toBeVisible()
    await expect(canvas.queryByRole('button', { name: say(globals, 'receiptWithdraw') })).toBeNull()
  },
}

/** The server said no. What was typed and ticked is still there, and the button tries again. */
export const Refused: Story = {
  args: { server: REFUSING },
  beforeEach: withIssuer(REFUSING, 'purpose_not_offered'),
  play: async ({ canvas, globals }) => {
    await agree(canvas, globals)
    await expect(await canvas.findByText(say(globals, 'notRecorded'), undefined, ARRIVES)).toBeVisible()
    await expect(boxOf(canvas)).toBeChecked()
    await expect(numberOf(canvas)).toHaveValue(TYPED)
  },
}
