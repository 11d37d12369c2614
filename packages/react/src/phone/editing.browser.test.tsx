import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { becomes, caretAt, input, keys, paste, showField } from './test-support/field.tsx'
import { devtools } from './test-support/devtools.ts'

afterEach(cleanup)

const caret = () => [input().selectionStart, input().selectionEnd]
const INTERNATIONAL = '+44 20 7946 0958'
const NATIONAL = '06 1234 5678'

test('nothing limits what can be entered', () => {
  showField()
  const { maxLength, minLength, pattern, readOnly } = input()
  expect({ maxLength, minLength, pattern, readOnly }).toEqual({ maxLength: -1, minLength: -1, pattern: '', readOnly: false })
})

describe.each([INTERNATIONAL, NATIONAL])('in the middle of %s', (text) => {
  const show = async () => {
    showField()
    input().focus()
    await keys(text)
    caretAt(6)
  }

  test('a digit goes in where the caret is', async () => {
    await show()
    await keys('5')
    expect([input().value, ...caret()]).toEqual([`${text.slice(0, 6)}5${text.slice(6)}`, 7, 7])
  })

  test('two digits stay in order', async () => {
    await show()
    await keys('12')
    expect([input().value, ...caret()]).toEqual([`${text.slice(0, 6)}12${text.slice(6)}`, 8, 8])
  })

  test('backspace takes the character before the caret', async () => {
    await show()
    await keys('{Backspace}')
    expect([input().value, ...caret()]).toEqual([text.slice(0, 5) + text.slice(6), 5, 5])
  })

  test('after the echo has come, the caret stays', async () => {
    await show()
    await keys('{ArrowLeft}')
    await expect.poll(() => document.querySelector('output')!.textContent).toContain('Read as')
    expect(caret()).toEqual([5, 5])
  })
})

test('backspace right after a separator takes the separator, as everywhere', async () => {
  showField()
  await paste(INTERNATIONAL)
  caretAt(4)
  await keys('{Backspace}{Backspace}')
  expect([input().value, ...caret()]).toEqual(['+420 7946 0958', 2, 2])
})

test('selecting all and typing puts another number in, of another country', async () => {
  showField()
  await paste(INTERNATIONAL)
  await becomes('+442079460958')
  caretAt(0, input().value.length)
  await keys('+32470123456')
  await becomes('+32470123456')
  expect(input().value).toBe('+32470123456')
})

test('undo and redo are the browser’s own', async () => {
  showField()
  input().focus()
  await keys('0612345678')
  await becomes('+31612345678')
  await keys('{Backspace}')
  await becomes('+3161234567')
  await keys('{ControlOrMeta>}z{/ControlOrMeta}')
  await becomes('+31612345678')
  await keys('{ControlOrMeta>}{Shift>}z{/Shift}{/ControlOrMeta}')
  await becomes('+3161234567')
  expect(input().value).toBe('061234567')
})

describe('a composition', () => {
  const compose = (text: string) => devtools().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

  test('that grows and is committed leaves its digits once', async () => {
    showField()
    input().focus()
    for (let length = 1; length <= 10; length++) await compose('0612345678'.slice(0, length))
    await devtools().send('Input.insertText', { text: '0612345678' })
    await becomes('+31612345678')
    expect(input().value).toBe('0612345678')
  })

  test('is not ended by the country that follows it', async () => {
    showField()
    const events: string[] = []
    for (const type of ['compositionstart', 'compositionend']) input().addEventListener(type, () => events.push(type))
    input().focus()
    await compose('+44')
    await compose('+447400123456')
    await becomes('+447400123456')
    expect(events).toEqual(['compositionstart'])
    await devtools().send('Input.insertText', { text: '+447400123456' })
    expect(input().value).toBe('+447400123456')
  })
})

describe('on a phone with a soft keyboard', () => {
  const touch = (enabled: boolean) =>
    Promise.all([
      devtools().send('Emulation.setTouchEmulationEnabled', { enabled }),
      devtools().send('Emulation.setEmitTouchEventsForMouse', { enabled }),
    ])
  afterAll(() => touch(false))

  test('keys without a name put their text in, also in the middle', async () => {
    await touch(true)
    showField()
    input().focus()
    const press = async (text: string) => {
      const key = { windowsVirtualKeyCode: 229, key: 'Unidentified', code: '' }
      await devtools().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
      await devtools().send('Input.insertText', { text })
      await devtools().send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    }
    for (const digit of '061234567') await press(digit)
    caretAt(2)
    await press('9')
    await becomes('+31691234567')
    expect([input().value, ...caret()]).toEqual(['0691234567', 3, 3])
  })
})
