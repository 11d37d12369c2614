import { definePreferencesWords } from './preferences-words.ts'

export const idPreferences = definePreferencesWords({
  title: 'Yang boleh dikirim {business} kepada Anda lewat {whatsapp}',
  none: 'Tidak ada catatan di peramban ini tentang pesan dari {business} lewat {whatsapp}. Untuk berhenti, balas STOP ke pesan mana pun.',
  agreedOn: 'Anda setuju pada {date}',
  stopped: 'Dihentikan',
  stopping: 'Berhenti setelah terkirim',
  stopOne: 'Hentikan {title}',
  stopAll: 'Hentikan semua ini',
  changed: '{business} telah mengubah teks sejak itu. Persetujuan Anda tetap seperti semula, sampai Anda setuju lagi atau menghentikannya.',
  renew: 'Baca teks baru',
  otherNumber: 'Pakai nomor lain',
  otherNumberHint: 'Centang lagi yang Anda mau, dengan nomor baru. Nomor lama berhenti begitu yang baru tercatat.',
  cancel: 'Biarkan seperti ini',
  keptHere: 'Daftar ini hanya ada di peramban ini, tanpa nomor Anda.',
  forget: 'Hapus daftar ini dari peramban',
})
