import { definePreferencesWords } from './preferences-words.ts'

export const dePreferences = definePreferencesWords({
  title: 'Was {business} Ihnen über {whatsapp} senden darf',
  none: 'In diesem Browser ist nichts über Nachrichten von {business} per {whatsapp} gespeichert. Zum Beenden einfach mit STOP antworten.',
  agreedOn: 'Zugestimmt am {date}',
  stopped: 'Beendet',
  stopping: 'Wird beendet, sobald es gesendet ist',
  stopOne: 'Beenden: {title}',
  stopAll: 'Alles hiervon beenden',
  changed: '{business} hat den Text seitdem geändert. Ihre Zustimmung gilt weiter wie gegeben, bis Sie neu zustimmen oder beenden.',
  renew: 'Neuen Text lesen',
  otherNumber: 'Andere Nummer verwenden',
  otherNumberHint: 'Bitte neu ankreuzen, was Sie möchten, mit der neuen Nummer. Die alte endet, sobald die neue gespeichert ist.',
  cancel: 'So lassen, wie es ist',
  keptHere: 'Diese Liste liegt nur in diesem Browser, ohne Ihre Nummer.',
  forget: 'Liste aus diesem Browser entfernen',
})
