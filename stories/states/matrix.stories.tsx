import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { withWords } from '../support/decorators.tsx'
import { wordsOf } from '../support/words.ts'
import { Matrix, STATES } from './matrix.tsx'

/** Every state of the opt-in, of the phone field alone and of the preferences, from the list that the accessibility tests and the contact sheet go through. */
const meta = {
  title: 'States',
  component: Matrix,
  decorators: [withWords],
  args: wordsOf({}),
  parameters: { docs: { story: { height: '900px' } } },
} satisfies Meta<typeof Matrix>
export default meta

export const MatrixOfStates: StoryObj<typeof meta> = {
  name: 'Matrix',
  play: async ({ canvasElement }) => {
    const arrived = () => expect(canvasElement.querySelectorAll('[data-arrived]')).toHaveLength(STATES.length)
    await waitFor(arrived, { timeout: 10_000 })
  },
}
