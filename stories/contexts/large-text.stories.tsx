import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptInForm } from '@unticked/react'
import { tick } from '@unticked/react/testing'
import { expect } from 'storybook/test'
import { boxOf, typeNumber } from '../support/act.ts'
import { withWords } from '../support/decorators.tsx'
import { notice } from '../support/notice.ts'
import { wordsOf } from '../support/words.ts'
import './large-text.css'

/** Text at twice its size, as a person may set it: box, fields and logo grow along. */
const meta = {
  title: 'Contexts/Large text',
  component: OptInForm,
  decorators: [
    withWords,
    (Story) => (
      <div className="twice">
        <Story />
      </div>
    ),
  ],
  args: { notice, ...wordsOf({}), defaultCountry: 'NL' },
  parameters: { docs: { story: { height: '900px' }, source: { code: '<OptInForm notice={notice} locale="en" messages={en} />' } } },
} satisfies Meta<typeof OptInForm>
export default meta

type Story = StoryObj<typeof meta>

export const Wide: Story = {
  play: async ({ canvas, globals }) => {
    tick(boxOf(canvas))
    await typeNumber(canvas, globals)
    await expect(boxOf(canvas).getBoundingClientRect().width).toBe(32)
  },
}

export const Narrow: Story = {
  parameters: { ground: 'narrow' },
  play: async ({ canvas, canvasElement, globals }) => {
    tick(boxOf(canvas))
    await typeNumber(canvas, globals)
    await expect(canvasElement.querySelector('.ground')!.scrollWidth).toBe(320)
  },
}
