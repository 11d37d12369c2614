import { definePreferencesWords } from './preferences-words.ts'

export const jaPreferences = definePreferencesWords({
  title: '{business}が{whatsapp}で送れるもの',
  none: '{business}から{whatsapp}で届くメッセージの記録は、このブラウザーにありません。停止するにはSTOPと返信してください。',
  agreedOn: '{date}に同意',
  stopped: '停止済み',
  stopping: '送信後に停止します',
  stopOne: '停止：{title}',
  stopAll: 'これらをすべて停止',
  changed: 'その後、{business}の文面が変わりました。新たに同意するか停止するまで、同意は元のまま続きます。',
  renew: '新しい文面を読む',
  otherNumber: '別の番号を使う',
  otherNumberHint: '新しい番号で、希望するものにもう一度チェックしてください。新しい番号が記録されると、古い番号は停止します。',
  cancel: 'このままにする',
  keptHere: 'この一覧はこのブラウザーだけにあり、番号は含みません。',
  forget: '一覧をブラウザーから削除',
})
