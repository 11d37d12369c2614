import { expect, test } from 'vitest'
import { isImposed } from './imposed.ts'

const shown = (box = '', number = '') => {
  document.body.innerHTML = `<fieldset><input data-part="checkbox" type="checkbox" ${box}><input data-part="input" ${number}></fieldset>`
  return document.querySelector('fieldset')!
}

test.each([['a box', 'required', ''], ['a number', '', 'readonly'], ['a number', '', 'disabled']])('%s with "%s%s" was imposed', (_, box, number) =>
  expect(isImposed(shown(box, number))).toBe(true))

test('nothing was, as it stands; nor where the form is disabled as a whole, as while it is sent', () => {
  const root = shown()
  expect(isImposed(root)).toBe(false)
  root.disabled = true
  expect(isImposed(root)).toBe(false)
})
