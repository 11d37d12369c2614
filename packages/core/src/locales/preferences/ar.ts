import { definePreferencesWords } from './preferences-words.ts'

export const arPreferences = definePreferencesWords({
  title: 'ما يجوز أن ترسله {business} إليك عبر {whatsapp}',
  none: 'لا شيء محفوظ في هذا المتصفح عن رسائل {business} عبر {whatsapp}. للإيقاف، أرسل STOP ردًا على أي رسالة.',
  agreedOn: 'وافقت في {date}',
  stopped: 'متوقف',
  stopping: 'يتوقف فور إرسال طلبك',
  stopOne: 'إيقاف: {title}',
  stopAll: 'إيقاف كل هذه',
  changed: 'غيّرت {business} النص منذ ذلك الحين. تبقى موافقتك كما كانت حتى توافق من جديد أو توقفها.',
  renew: 'قراءة النص الجديد',
  otherNumber: 'استخدام رقم آخر',
  otherNumberHint: 'حدّد من جديد ما تريده مع الرقم الجديد. يتوقف القديم فور تسجيل الجديد.',
  cancel: 'إبقاؤه كما هو',
  keptHere: 'هذه القائمة في هذا المتصفح وحده، من دون رقمك.',
  forget: 'إزالة القائمة من المتصفح',
})
