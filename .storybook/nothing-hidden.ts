import { hiddenParts, obscuredParts } from '@unticked/core/dom'
import { expect } from 'storybook/test'

/** Every opt-in that asks something, as the guard rails of a developer see it. */
export async function expectNothingHidden(page: Element): Promise<void> {
  const asking = [...page.querySelectorAll('[data-part="root"]')].filter((root) => root.checkVisibility() && root.querySelector('[data-part="checkbox"]'))
  const told = asking.flatMap((root) => [...hiddenParts(root), ...obscuredParts(root)])
  await expect(told.map(({ element, because }) => `${because}: ${element.outerHTML.slice(0, 120)}`)).toEqual([])
}
