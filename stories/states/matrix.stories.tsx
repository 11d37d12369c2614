import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { withWords } from '../support/decorators.tsx'
import { wordsOf } from '../support/words.ts'
import { Matrix } from './matrix.tsx'
import { ROW_NAMES } from './rows.ts'

/** Every status, issue, doubt and announcement, from the list that the accessibility tests and the contact sheet go through. */
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
    const arrived = () => expect(canvasElement.querySelectorAll('[data-arrived]')).toHaveLength(ROW_NAMES.length)
    await waitFor(arrived, { timeout: 10_000 })
  },
}
