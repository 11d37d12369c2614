import { definePreferencesWords } from './preferences-words.ts'

export const hiPreferences = definePreferencesWords({
  title: '{whatsapp} पर {business} आपको क्या भेज सकता है',
  none: 'इस ब्राउज़र में {whatsapp} पर {business} के संदेशों का कुछ नहीं रखा है। रोकने के लिए जवाब में STOP भेजें।',
  agreedOn: 'सहमति दी: {date}',
  stopped: 'रुका हुआ',
  stopping: 'भेजे जाते ही रुकेगा',
  stopOne: 'रोकें: {title}',
  stopAll: 'ये सब रोकें',
  changed: '{business} ने तब से शब्द बदले हैं। आपकी सहमति पहले जैसी रहेगी, जब तक आप फिर सहमति न दें या न रोकें।',
  renew: 'नए शब्द पढ़ें',
  otherNumber: 'दूसरा नंबर रखें',
  otherNumberHint: 'नए नंबर के साथ जो चाहिए उस पर फिर निशान लगाएँ। नया दर्ज होते ही पुराना रुकेगा।',
  cancel: 'जैसा है रहने दें',
  keptHere: 'यह सूची सिर्फ़ इस ब्राउज़र में है, आपके नंबर के बिना।',
  forget: 'सूची ब्राउज़र से हटाएँ',
})
