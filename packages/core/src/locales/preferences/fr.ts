import { definePreferencesWords } from './preferences-words.ts'

export const frPreferences = definePreferencesWords({
  title: 'Ce que {business} peut vous envoyer sur {whatsapp}',
  none: 'Rien n’est conservé dans ce navigateur sur les envois de {business} par {whatsapp}. Pour les arrêter, répondez STOP.',
  agreedOn: 'Accepté le {date}',
  stopped: 'Arrêté',
  stopping: 'S’arrêtera dès l’envoi de votre choix',
  stopOne: 'Arrêter : {title}',
  stopAll: 'Tout arrêter ici',
  changed: '{business} a modifié le texte depuis. Votre accord continue tel quel, jusqu’à un nouvel accord ou un arrêt.',
  renew: 'Lire le nouveau texte',
  otherNumber: 'Utiliser un autre numéro',
  otherNumberHint: 'Cochez à nouveau ce que vous voulez, avec le nouveau numéro. L’ancien s’arrête dès que le nouveau est enregistré.',
  cancel: 'Laisser tel quel',
  keptHere: 'Cette liste est conservée dans ce navigateur seul, sans votre numéro.',
  forget: 'Retirer cette liste du navigateur',
})
