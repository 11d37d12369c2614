import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { renderToString } from 'react-dom/server'
import { expect } from 'storybook/test'
import { boxOf } from '../support/act.ts'
import { notice } from '../support/notice.ts'
import { say, wordsOf } from '../support/words.ts'
import { Refusal, Rule } from './rule.tsx'

/** Only the person ticks. */
const meta = {
  title: 'Rules/Ticking',
  parameters: { docs: { story: { height: '360px' } } },
} satisfies Meta
export default meta

type Story = StoryObj<typeof meta>
const root = { notice, name: 'whatsapp', ...wordsOf({}) }

export const StartEmpty: Story = {
  name: 'Do: start with every box empty',
  render: (_, { globals }) => (
    <Rule verdict="do" says="Nothing is agreed to until somebody does it.">
      <OptIn.Root {...root} {...wordsOf(globals)}>
        <OptIn.Purpose purpose="orders" />
        <OptIn.Purpose purpose="offers" />
      </OptIn.Root>
    </Rule>
  ),
  play: ({ canvas }) => expect(canvas.queryByRole('checkbox', { checked: true })).toBeNull(),
}

export const TickedByProp: Story = {
  name: 'Don’t: tick by a prop',
  render: () => (
    <Rule verdict="dont" says="A box that was ticked in advance is no consent.">
      <Refusal
        code="<OptIn.Checkbox checked />"
        run={() =>
          renderToString(
            <OptIn.Root {...root}>
              <OptIn.Purpose purpose="orders">
                {/* @ts-expect-error the prop does not exist, which the compiler sees as well */}
                <OptIn.Checkbox checked />
              </OptIn.Purpose>
            </OptIn.Root>,
          )
        }
      />
    </Rule>
  ),
  play: ({ canvas }) => expect(canvas.getByText(/TypeError: Only the person may tick: no checked/)).toBeVisible(),
}

export const TickedByScript: Story = {
  name: 'Don’t: tick by a script',
  render: (_, { globals }) => (
    <Rule verdict="dont" says="A click that no person made is cancelled, and the page asks for a real one.">
      <pre className="refusal">document.querySelector('[data-part=checkbox]').click()</pre>
      <OptIn.Root {...root} {...wordsOf(globals)}>
        <OptIn.Purpose purpose="orders" />
        <OptIn.Status />
      </OptIn.Root>
    </Rule>
  ),
  play: async ({ canvas, globals }) => {
    boxOf(canvas).click()
    await expect(boxOf(canvas)).not.toBeChecked()
    await expect(await canvas.findByText(say(globals, 'pressSpace'))).toBeVisible()
  },
}
