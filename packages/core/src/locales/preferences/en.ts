import { definePreferencesWords } from './preferences-words.ts'

export const enPreferences = definePreferencesWords({
  title: 'What {business} may send you on {whatsapp}',
  none: 'Nothing is kept in this browser about messages from {business} on {whatsapp}. To stop messages, reply STOP to any of them.',
  agreedOn: 'You agreed on {date}',
  stopped: 'Stopped',
  stopping: 'Stops as soon as this is sent',
  stopOne: 'Stop {title}',
  stopAll: 'Stop all of these',
  changed: '{business} has changed the words since. What you agreed to goes on as it was, until you agree anew or stop it.',
  renew: 'Read the new words',
  otherNumber: 'Use another number',
  otherNumberHint: 'Tick again what you want, with the new number. The old one stops as soon as the new one is recorded.',
  cancel: 'Leave it as it is',
  keptHere: 'This list is kept in this browser alone, without your number.',
  forget: 'Remove this list from this browser',
})
