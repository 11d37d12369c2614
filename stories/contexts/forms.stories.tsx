import type { Meta, StoryObj } from '@storybook/react-vite'
import { tick } from '@unticked/react/testing'
import { expect, fn, waitFor } from 'storybook/test'
import { boxOf, numberOf, TYPED, typeNumber } from '../support/act.ts'
import { withWords } from '../support/decorators.tsx'
import { say, wordsOf } from '../support/words.ts'
import { AnsweringForm, SteppedForm } from './form-recipes.tsx'

/** Forms that do more than submit: one whose server answers, and one in steps. */
const meta = {
  title: 'Contexts/Forms',
  component: AnsweringForm,
  decorators: [withWords],
  args: { ...wordsOf({}), onSent: fn() },
  parameters: { docs: { story: { height: '560px' } } },
} satisfies Meta<typeof AnsweringForm>
export default meta

type Story = StoryObj<typeof meta>

export const FromTheServer: Story = {
  parameters: { docs: { source: { code: '<OptInField name="whatsapp" notice={notice} locale="en" messages={en} errors={errors} />' } } },
  play: async ({ args, canvas, globals, userEvent }) => {
    await typeNumber(canvas, globals)
    await userEvent.click(canvas.getByRole('button'))
    await waitFor(() => expect(args.onSent).toHaveBeenCalledWith({ phone: TYPED }))
    await waitFor(() => expect(numberOf(canvas)).toHaveAccessibleDescription(say(globals, 'phone_not_valid')))
  },
}

export const InSteps: Story = {
  render: SteppedForm,
  parameters: {
    docs: {
      source: {
        code: `const { status } = await optIn.current.commit() // when the person leaves the step
if (status === 'invalid') return optIn.current.focusFirstIssue()`,
      },
    },
  },
  play: async ({ args, canvas, globals, userEvent }) => {
    tick(boxOf(canvas))
    await typeNumber(canvas, globals)
    await userEvent.click(canvas.getByRole('button'))
    await waitFor(() => expect(args.onSent).toHaveBeenCalledWith({ status: 'sent' }), { timeout: 5000 })
  },
}
