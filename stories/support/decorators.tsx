import type { Decorator } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { notice } from './notice.ts'
import { wordsOf } from './words.ts'

/** Gives a story the words of the toolbar's language. */
export const withWords: Decorator = (Story, { args, globals }) => Story({ args: { ...args, ...wordsOf(globals) } })

/** Puts a part where it lives: into an opt-in. */
export const insideRoot: Decorator = (Story, { globals }) => (
  <OptIn.Root notice={notice} name="whatsapp" defaultCountry="NL" {...wordsOf(globals)}>
    <Story />
  </OptIn.Root>
)

/** Puts a part into the row of the first purpose. */
export const insidePurpose: Decorator = (Story) => (
  <OptIn.Purpose purpose="orders">
    <Story />
  </OptIn.Purpose>
)

/** A form around a field, with a button to send it; it stays on the page. */
export const inForm: Decorator = (Story, { args, globals }) => {
  const words = args.messages && args.locale !== 'en' ? {} : wordsOf(globals)
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      {Story({ args: { ...args, ...words } })}
      <button>→</button>
    </form>
  )
}
