import { fillPhone, submit, tick } from '@unticked/react/testing'
import type { PreferencesMessages } from '@unticked/react/preferences'
import type { PreferencesRow } from './rows.ts'

/** Waits for something that comes a little later. */
const soon = <T>(find: () => T | null | undefined) =>
  new Promise<T>((resolve) => {
    const look = () => {
      const found = find()
      if (found) resolve(found)
      else requestAnimationFrame(look)
    }
    look()
  })

/**
 * Does with preferences what the person of a row does, until its state is there.
 * @param place the element around them
 * @param nameOf the words of a button
 */
export async function reach(row: PreferencesRow, place: HTMLElement, nameOf: (word: keyof PreferencesMessages) => string): Promise<void> {
  const { presses = [], agreesWith, until } = row
  const buttonNamed = (name: string) => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  for (const word of presses) (await soon(() => buttonNamed(nameOf(word)))).click()
  if (agreesWith) {
    const find = (part: string) => soon(() => place.querySelector<HTMLElement>(`[data-part="ask-again"] [data-part="${part}"]:not(output:empty)`))
    tick(await find('checkbox'))
    fillPhone(await find('input'), agreesWith)
    // Nobody submits before the number is said back.
    await find('echo')
    submit(await find('submit'))
  }
  await soon(() => place.querySelector(until))
}
