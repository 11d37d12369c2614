import { definePreferencesWords } from './preferences-words.ts'

export const esPreferences = definePreferencesWords({
  title: 'Lo que {business} puede enviarte por {whatsapp}',
  none: 'En este navegador no hay nada guardado sobre mensajes de {business} por {whatsapp}. Para no recibirlos, responde STOP a cualquiera.',
  agreedOn: 'Aceptaste el {date}',
  stopped: 'Detenido',
  stopping: 'Se detendrá en cuanto se envíe',
  stopOne: 'Detener: {title}',
  stopAll: 'Detener todo esto',
  changed: '{business} ha cambiado el texto desde entonces. Lo que aceptaste sigue igual hasta que aceptes de nuevo o lo detengas.',
  renew: 'Leer el texto nuevo',
  otherNumber: 'Usar otro número',
  otherNumberHint: 'Marca otra vez lo que quieras, con el número nuevo. El anterior se detiene en cuanto se registre el nuevo.',
  cancel: 'Dejarlo como está',
  keptHere: 'Esta lista está solo en este navegador, sin tu número.',
  forget: 'Quitar esta lista del navegador',
})
