import { definePreferencesWords } from './preferences-words.ts'

export const plPreferences = definePreferencesWords({
  title: 'Zgody na wiadomości przez {whatsapp}, nadawca: {business}',
  none: 'W tej przeglądarce nic nie zapisano o wiadomościach przez {whatsapp} (nadawca: {business}). Aby zrezygnować, odpisz STOP.',
  agreedOn: 'Zgoda z dnia {date}',
  stopped: 'Zatrzymano',
  stopping: 'Zatrzyma się po wysłaniu',
  stopOne: 'Zatrzymaj: {title}',
  stopAll: 'Zatrzymaj wszystkie te',
  changed: 'Od tego czasu {business} ma nowy tekst. Zgoda działa jak dotąd, aż do nowej zgody lub rezygnacji.',
  renew: 'Przeczytaj nowy tekst',
  otherNumber: 'Użyj innego numeru',
  otherNumberHint: 'Zaznacz ponownie, co chcesz, z nowym numerem. Stary przestanie działać, gdy nowy zostanie zapisany.',
  cancel: 'Zostaw bez zmian',
  keptHere: 'Ta lista jest tylko w tej przeglądarce, bez numeru.',
  forget: 'Usuń tę listę z przeglądarki',
})
