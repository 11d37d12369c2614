import type { Page } from 'playwright-core'

export const consoleErrorsOf = (page: Page): string[] => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  return errors
}

/** Every host but the page's own that was asked for anything. */
export const foreignHostsOf = (page: Page, origin: string): string[] => {
  const hosts: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin) hosts.push(url.host)
  })
  return hosts
}

export async function fillAccount(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('Ada Lovelace')
  await page.getByLabel('E-mail').fill('ada@example.com')
}

/** The person's way: types the number as it is written at home, ticks by keyboard. */
export async function optIn(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'WhatsApp number' }).pressSequentially('06 12 34 56 78')
  await page.getByText('Acme will message +31 6 12345678').waitFor()
  await page.getByRole('checkbox', { name: /order updates/ }).focus()
  await page.keyboard.press('Space')
}

export const submit = (page: Page) => page.getByRole('button', { name: 'Create account' }).click()
