import { page, userEvent } from 'vitest/browser'

export const boxes = (name: RegExp = /order updates/) => page.getByRole('checkbox', { name })
export const box = (name?: RegExp) => boxes(name).first()
export const phone = () => page.getByRole('textbox', { name: 'WhatsApp number' }).first()
export const press = (name: string | RegExp = 'Go') => userEvent.click(page.getByRole('button', { name }).first())
export const tick = (name?: RegExp) => userEvent.click(box(name))
export const enterNumber = (text = '+31 6 12345678') => userEvent.fill(phone(), text)

export const aWhile = (ms = 300) => new Promise((resolve) => setTimeout(resolve, ms))
