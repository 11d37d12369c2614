import type { Page } from 'playwright-core'

/** Another country than the one chosen, so that every field has something to find out. */
export const NUMBER = '+31612345678'

/** Real keys, each after the one before has been answered, into the field that has the focus, emptied first. */
export async function type(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  for (const key of NUMBER) await page.keyboard.press(key)
}
