import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptInField } from '@unticked/react'
import { expect, fn, waitFor } from 'storybook/test'
import { boxOf } from '../support/act.ts'
import { withWords } from '../support/decorators.tsx'
import { notice } from '../support/notice.ts'
import { say, wordsOf } from '../support/words.ts'

const submitted = fn()

/** When something other than the person tries to tick: an extension, a tag manager, a test script. */
const meta = {
  title: 'States/Scripts',
  component: OptInField,
  decorators: [withWords],
  args: { notice, ...wordsOf({}), name: 'whatsapp', defaultCountry: 'NL' },
  beforeEach: () => void submitted.mockClear(),
  render: (args) => (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submitted(Object.fromEntries(new FormData(event.currentTarget)))
      }}
    >
      <OptInField {...args} />
      <button className="primary">Create account</button>
    </form>
  ),
  parameters: {
    docs: {
      story: { height: '600px' },
      source: { code: '<form>\n  <OptInField name="whatsapp" notice={notice} locale="en" messages={en} />\n</form>' },
    },
  },
} satisfies Meta<typeof OptInField>
export default meta

type Story = StoryObj<typeof meta>

/**
 * A click by a script is cancelled before it reaches the box. Some assistive tools click that way, so the box gets the focus and the
 * page says what to do.
 */
export const ClickCancelled: Story = {
  play: async ({ canvas, globals }) => {
    boxOf(canvas).click()
    await expect(boxOf(canvas)).not.toBeChecked()
    await expect(boxOf(canvas)).toHaveFocus()
    await expect(await canvas.findByText(say(globals, 'pressSpace'))).toBeVisible()
  },
}

/** The label is no way around it. */
export const LabelClickCancelled: Story = {
  play: async ({ canvas, globals }) => {
    boxOf(canvas).labels![0]!.click()
    await expect(boxOf(canvas)).not.toBeChecked()
    await expect(await canvas.findByText(say(globals, 'pressSpace'))).toBeVisible()
  },
}

/** A box that was ticked behind the page's back is found at submit: it is cleared, nothing is signed, and the form goes on. */
export const TickRemoved: Story = {
  play: async ({ canvas, globals, userEvent }) => {
    boxOf(canvas).checked = true
    await userEvent.click(canvas.getByRole('button', { name: 'Create account' }))
    await expect(await canvas.findByText(say(globals, 'tickRemoved'))).toBeVisible()
    await expect(boxOf(canvas)).not.toBeChecked()
    await waitFor(() => expect(submitted).toHaveBeenCalledOnce(), { timeout: 3000 })
    await expect(submitted.mock.calls[0]![0]).toMatchObject({ 'whatsapp.token': '' })
  },
}
