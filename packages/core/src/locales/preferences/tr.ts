import { definePreferencesWords } from './preferences-words.ts'

export const trPreferences = definePreferencesWords({
  title: '{whatsapp} üzerinden kabul ettikleriniz, gönderen: {business}',
  none: 'Bu tarayıcıda {whatsapp} mesajları hakkında kayıt yok (gönderen: {business}). Durdurmak için herhangi birine STOP yanıtı verin.',
  agreedOn: 'Kabul tarihi: {date}',
  stopped: 'Durduruldu',
  stopping: 'Gönderilince durur',
  stopOne: 'Durdur: {title}',
  stopAll: 'Bunların hepsini durdur',
  changed: 'Metin o günden beri değişti ({business}). Yeniden kabul edene veya durdurana kadar onayınız olduğu gibi sürer.',
  renew: 'Yeni metni okuyun',
  otherNumber: 'Başka numara kullan',
  otherNumberHint: 'Yeni numarayla, istediklerinizi yeniden işaretleyin. Yenisi kaydedilince eskisi durur.',
  cancel: 'Olduğu gibi bırak',
  keptHere: 'Bu liste yalnızca bu tarayıcıda durur, numaranız olmadan.',
  forget: 'Bu listeyi tarayıcıdan kaldır',
})
