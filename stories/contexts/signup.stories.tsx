import type { Meta, StoryObj } from '@storybook/react-vite'
import { tick } from '@unticked/react/testing'
import { expect, fn, waitFor } from 'storybook/test'
import { boxOf, numberOf, typeNumber, UNDERSTOOD } from '../support/act.ts'
import { withWords } from '../support/decorators.tsx'
import { withIssuer } from '../support/issuer.ts'
import { say, wordsOf } from '../support/words.ts'
import { SignupCard } from './signup-card.tsx'

const SERVER = '/t/signup'

/** In a signup form: the number of the opt-in is the form's only one, and the account is made with or without it. */
const meta = {
  title: 'Contexts/Signup',
  component: SignupCard,
  decorators: [withWords],
  args: { ...wordsOf({}), server: SERVER, onSignup: fn() },
  beforeEach: withIssuer(SERVER),
  parameters: {
    docs: {
      story: { height: '760px' },
      source: {
        code: `const form = useForm<Signup>()
const { optIn, withConsent } = useConsent(form.control)

<form onSubmit={form.handleSubmit(withConsent(join))}>
  <OptInField control={form.control} name="whatsapp" notice={notice} locale="en" messages={en} server="/consent/t/acme" />
</form>`,
      },
    },
  },
} satisfies Meta<typeof SignupCard>
export default meta

type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const answer: Play = async ({ canvas, globals, userEvent }) => {
  await userEvent.type(canvas.getAllByRole('textbox')[0]!, 'ada@example.com')
  tick(boxOf(canvas))
  await typeNumber(canvas, globals)
}

const fits: Play = async ({ canvasElement }) => {
  const ground = canvasElement.querySelector('.ground')!
  await expect(ground.clientWidth).toBe(320)
  await expect(ground.scrollWidth).toBe(320)
}

export const Untouched: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await expect(boxOf(canvas)).not.toBeChecked()
    await userEvent.click(canvas.getByRole('button'))
    await waitFor(() => expect(args.onSignup).toHaveBeenCalledWith({ email: '', jti: null }))
    await expect(canvas.queryByRole('region')).toBeNull()
  },
}

export const Answered: Story = { play: answer }

export const Joined: Story = {
  play: async (context) => {
    const { args, canvas, globals, userEvent } = context
    await answer(context)
    await userEvent.click(canvas.getByRole('button'))
    await expect(await canvas.findByText(say(globals, 'receiptTitle'), undefined, { timeout: 5000 })).toBeVisible()
    await expect(canvas.getByText(UNDERSTOOD)).toBeVisible()
    await expect(args.onSignup).toHaveBeenCalledWith({ email: 'ada@example.com', jti: expect.stringMatching(/^[\da-f-]{36}$/) })
  },
}

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async (context) => {
    await answer(context)
    await expect(getComputedStyle(context.canvas.getByRole('group')).colorScheme).toBe('dark')
  },
}

/** The Arabic words are a draft: nobody has reviewed them. */
export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  play: async (context) => {
    await answer(context)
    const { canvas } = context
    await expect(numberOf(canvas)).toHaveStyle({ direction: 'ltr' })
    const row = boxOf(canvas).closest('[data-part="purpose"]')!
    await expect(boxOf(canvas).getBoundingClientRect().right).toBeCloseTo(row.getBoundingClientRect().right, 0)
  },
}

/** 320 pixels, the narrowest page that accessibility rules know: nothing scrolls sideways. */
export const Narrow: Story = {
  parameters: { ground: 'narrow' },
  play: async (context) => {
    await answer(context)
    await fits(context)
  },
}

export const NarrowWithError: Story = {
  parameters: { ground: 'narrow' },
  play: async (context) => {
    const { canvas, globals, userEvent } = context
    tick(boxOf(canvas))
    await userEvent.click(canvas.getByRole('button'))
    await expect(await canvas.findByText(say(globals, 'phone_empty'), undefined, { timeout: 5000 })).toBeVisible()
    await fits(context)
  },
}

/** A few properties set above the group are a whole brand. */
export const OwnColours: Story = {
  args: { className: 'brand' },
  play: async (context) => {
    await answer(context)
    await expect(getComputedStyle(context.canvas.getByRole('group')).fontFamily).toContain('Georgia')
  },
}
