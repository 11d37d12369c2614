import { expect, test } from 'vitest'
import { saysStop } from './stop-word.ts'

test.each([
  'STOP', 'stop', ' Stop! ', '"STOP".', 'stop 🙏', 'ＳＴＯＰ', 'STOP\u200B', 'stopp', 'STOPPEN', 'Afmelden.', 'unsubscribe', 'opt out', 'Opt-out', 'OPTOUT',
  'cancel', 'QUIT', 'end', 'Revoke', 'Stop please', 'please stop', 'Stop, alsjeblieft!',
])('%j says stop', (text) => expect(saysStop(text)).toBe(true))

test.each([
  '', '🙏', 'please', 'stopped', 'non-stop', 'the bus stop', 'do not stop', 'stop the offers only', 'When does this end?', 'cancel my order',
  'stop?no', 'yes',
])('%j does not', (text) => expect(saysStop(text)).toBe(false))
