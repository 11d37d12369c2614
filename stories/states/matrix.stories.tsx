import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { withWords } from '../support/decorators.tsx'
import { wordsOf } from '../support/words.ts'
import { Matrix, STATES } from './matrix.tsx'

/** Every state, from the lists that the accessibility tests and the contact sheet go through. */
const meta = {
  title: 'States/Matrix',
  component: Matrix,
  decorators: [withWords],
  args: wordsOf({}),
  parameters: { docs: { story: { height: '900px' } } },
  play: async ({ args, canvasElement }) => {
    const arrived = () => [...canvasElement.querySelectorAll('.matrix > article:has([data-arrived])')].map(({ id }) => id)
    await waitFor(() => expect(arrived()).toEqual(STATES[args.kind!].map(({ id }) => id)), { timeout: 10_000 })
  },
} satisfies Meta<typeof Matrix>
export default meta

type Story = StoryObj<typeof meta>

export const OptIn: Story = { name: 'Opt-in', args: { kind: 'opt-in' } }
export const PhoneField: Story = { args: { kind: 'phone-field' } }
export const Preferences: Story = { args: { kind: 'preferences' } }
