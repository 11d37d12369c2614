import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { expect } from 'storybook/test'
import { boxOf, numberOf } from '../support/act.ts'
import { withWords } from '../support/decorators.tsx'
import { notice } from '../support/notice.ts'
import { say, wordsOf } from '../support/words.ts'

const code = `<OptIn.Root notice={notice} locale="en" messages={en} name="whatsapp" defaultCountry="NL" />`

/** The group that says from whom and over which channel. Without children it holds every other part, in the order they are read. */
const meta = {
  title: 'Parts/Root',
  component: OptIn.Root,
  decorators: [withWords],
  args: { notice, ...wordsOf({}), name: 'whatsapp', defaultCountry: 'NL' },
  parameters: { docs: { source: { code }, story: { height: '480px' } } },
} satisfies Meta<typeof OptIn.Root>
export default meta

type Story = StoryObj<typeof meta>

/** All parts, nothing ticked. */
export const Default: Story = {
  play: async ({ canvas, globals }) => {
    const group = canvas.getByRole('group', { name: say(globals, 'legend') })
    await expect(group).toHaveAttribute('translate', 'no')
    await expect(canvas.getAllByRole('checkbox').filter((box) => (box as HTMLInputElement).checked)).toHaveLength(0)
  },
}

/** A number that is already known, such as an order's, stays editable. */
export const NumberKnown: Story = {
  args: { defaultPhone: '06 12 34 56 78' },
  parameters: { docs: { source: { code: code.replace(' />', ' defaultPhone="06 12 34 56 78" />') } } },
  play: async ({ canvas, userEvent }) => {
    const field = numberOf(canvas)
    await expect(field).toHaveValue('06 12 34 56 78')
    await userEvent.type(field, '{backspace}9')
    await expect(field).toHaveValue('06 12 34 56 79')
  },
}

/** A business takes the logo from WhatsApp's brand site before it goes live: the slot takes any element. */
export const LogoReplaced: Story = {
  args: {
    logo: (
      <svg data-part="logo" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="11" />
      </svg>
    ),
  },
  parameters: { docs: { source: { code: code.replace(' />', ' logo={<img src="/brand/whatsapp.svg" alt="" width="18" height="18" />} />') } } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelectorAll('[data-part="brand"] circle')).toHaveLength(notice.purposes.length)
    await expect(boxOf(canvas)).toHaveAccessibleName(/WhatsApp/)
  },
}
