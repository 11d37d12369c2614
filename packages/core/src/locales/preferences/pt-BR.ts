import { definePreferencesWords } from './preferences-words.ts'

export const ptBRPreferences = definePreferencesWords({
  title: 'O que {business} pode enviar a você no {whatsapp}',
  none: 'Não há nada guardado neste navegador sobre mensagens de {business} no {whatsapp}. Para parar, responda STOP a qualquer uma.',
  agreedOn: 'Você aceitou em {date}',
  stopped: 'Parado',
  stopping: 'Vai parar assim que for enviado',
  stopOne: 'Parar: {title}',
  stopAll: 'Parar tudo isto',
  changed: '{business} mudou o texto desde então. O que você aceitou continua igual até aceitar de novo ou parar.',
  renew: 'Ler o novo texto',
  otherNumber: 'Usar outro número',
  otherNumberHint: 'Marque de novo o que quiser, com o novo número. O antigo para assim que o novo for registrado.',
  cancel: 'Deixar como está',
  keptHere: 'Esta lista fica só neste navegador, sem o seu número.',
  forget: 'Remover esta lista do navegador',
})
