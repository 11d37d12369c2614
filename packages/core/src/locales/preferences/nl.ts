import { definePreferencesWords } from './preferences-words.ts'

export const nlPreferences = definePreferencesWords({
  title: 'Wat {business} je via {whatsapp} mag sturen',
  none: 'In deze browser is niets bewaard over berichten van {business} via {whatsapp}. Stoppen kan altijd: antwoord STOP op een bericht.',
  agreedOn: 'Akkoord op {date}',
  stopped: 'Gestopt',
  stopping: 'Stopt zodra dit is verstuurd',
  stopOne: 'Stop met {title}',
  stopAll: 'Stop alles hiervan',
  changed: '{business} heeft de tekst sindsdien veranderd. Je akkoord loopt door zoals het was, tot je opnieuw akkoord gaat of stopt.',
  renew: 'Lees de nieuwe tekst',
  otherNumber: 'Een ander nummer gebruiken',
  otherNumberHint: 'Vink opnieuw aan wat je wilt, met het nieuwe nummer. Het oude stopt zodra het nieuwe is vastgelegd.',
  cancel: 'Laat het zoals het is',
  keptHere: 'Deze lijst staat alleen in deze browser, zonder je nummer.',
  forget: 'Verwijder deze lijst uit deze browser',
})
