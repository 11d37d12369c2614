import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { numberOf, TYPED } from '../support/act.ts'
import { Controlled as ControlledForm } from './recipes/controlled.tsx'
import { HookForm as HookFormForm } from './recipes/hook-form.tsx'
import { Plain as PlainForm } from './recipes/plain.tsx'
import { ServerRoundTrip } from './recipes/server.tsx'

/** The code of the recipe page, run. */
const meta = { title: 'Phone field/Recipes', component: PlainForm, tags: ['!autodocs'] } satisfies Meta<typeof PlainForm>
export default meta

type Story = StoryObj<typeof meta>

const E164 = '+31612345678'
const waits = { timeout: 5000 }
const sender = { name: 'Sign up' }

export const Plain: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.type(numberOf(canvas), TYPED)
    await waitFor(() => expect(new FormData(canvasElement.querySelector('form')!).get('phone.e164')).toBe(E164), waits)
  },
}

export const Controlled: Story = {
  render: ControlledForm,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(numberOf(canvas), TYPED)
    await expect(await canvas.findByText(E164, undefined, waits)).toBeVisible()
    await expect(numberOf(canvas)).toHaveValue(TYPED)
    await userEvent.click(canvas.getByRole('button', { name: 'Clear' }))
    await waitFor(() => expect(numberOf(canvas)).toHaveValue(''))
  },
}

export const HookForm: Story = {
  render: HookFormForm,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', sender))
    await waitFor(() => expect(numberOf(canvas)).toHaveAccessibleDescription('Enter your number'))
    await userEvent.type(numberOf(canvas), TYPED)
    await userEvent.click(canvas.getByRole('button', sender))
    await expect(await canvas.findByText(E164, undefined, waits)).toBeVisible()
  },
}

export const Server: Story = {
  render: ServerRoundTrip,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(numberOf(canvas), TYPED)
    await userEvent.click(canvas.getByRole('button', sender))
    await waitFor(() => expect(numberOf(canvas)).toHaveAccessibleDescription(/another account/), waits)
    await expect(numberOf(canvas)).toHaveValue(TYPED)
  },
}
