import { definePreferencesWords } from './preferences-words.ts'

export const hePreferences = definePreferencesWords({
  title: 'מה מותר ל-{business} לשלוח אליך ב-{whatsapp}',
  none: 'בדפדפן הזה לא נשמר דבר על הודעות מאת {business} ב-{whatsapp}. כדי להפסיק, השיבו STOP לאחת מהן.',
  agreedOn: 'הסכמת בתאריך {date}',
  stopped: 'הופסק',
  stopping: 'ייפסק מיד לאחר השליחה',
  stopOne: 'הפסקה: {title}',
  stopAll: 'הפסקת כל אלה',
  changed: 'הנוסח של {business} השתנה מאז. ההסכמה נמשכת כפי שהייתה, עד הסכמה חדשה או הפסקה.',
  renew: 'לקריאת הנוסח החדש',
  otherNumber: 'שימוש במספר אחר',
  otherNumberHint: 'סמנו שוב מה שתרצו, עם המספר החדש. הישן ייפסק ברגע שהחדש יירשם.',
  cancel: 'להשאיר כמו שהוא',
  keptHere: 'הרשימה נשמרת רק בדפדפן הזה, ללא המספר שלך.',
  forget: 'הסרת הרשימה מהדפדפן',
})
