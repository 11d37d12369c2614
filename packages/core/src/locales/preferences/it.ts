import { definePreferencesWords } from './preferences-words.ts'

export const itPreferences = definePreferencesWords({
  title: 'Che cosa {business} può inviarti su {whatsapp}',
  none: 'In questo browser non è conservato nulla sui messaggi da {business} su {whatsapp}. Per fermarli, rispondi STOP a uno qualsiasi.',
  agreedOn: 'Hai accettato il {date}',
  stopped: 'Fermato',
  stopping: 'Si ferma appena viene inviato',
  stopOne: 'Ferma: {title}',
  stopAll: 'Ferma tutti questi',
  changed: '{business} ha cambiato il testo da allora. Ciò che hai accettato resta com’era, finché non accetti di nuovo o lo fermi.',
  renew: 'Leggi il nuovo testo',
  otherNumber: 'Usa un altro numero',
  otherNumberHint: 'Spunta di nuovo ciò che vuoi, con il nuovo numero. Il vecchio si ferma appena il nuovo è registrato.',
  cancel: 'Lascia com’è',
  keptHere: 'Questo elenco è conservato solo in questo browser, senza il tuo numero.',
  forget: 'Rimuovi questo elenco dal browser',
})
