import { LOCALES } from '@unticked/core/locales'
import { expect, test } from 'vitest'
import { STOP_PHRASES } from './stop-phrases.ts'
import { saysStop } from './stop-word.ts'

const partsOf = (part: 'stop' | 'around') =>
  Object.entries(STOP_PHRASES).map(([tag, phrases]) => [tag, phrases[part].split(',').map((phrase) => phrase.trim())] as const)

test.each([
  'STOP', 'stop', ' Stop! ', '"STOP".', 'stop 🙏', 'ＳＴＯＰ', 'STOP\u200B', 'stopp', 'STOPPEN', 'Afmelden.', 'unsubscribe', 'opt out', 'Opt-out', 'OPTOUT',
  'cancel', 'QUIT', 'end', 'Revoke', 'Stop please', 'please stop', 'Stop, alsjeblieft!',
  'STOP thanks', 'stop it', 'STOPALL', 'stop all', 'stop stop', 'STOP!!! stop. Stop', 'unsubscribe me', 'Stop texting me', 'Ok, stop all messages now. Thank you!',
  'Stop maar, dank je wel', 'a.u.b. stoppen', 'Bitte abmelden, danke', 'hör auf!', 'HÖR AUF',
  'arrêt', 'ARRET', 'arre\u0302t', 'Arrêtez, s’il vous plaît', 'désabonnez-moi', 'baja', 'Dame de baja, por favor', 'parar', 'Pare já, obrigado', 'Basta, grazie',
  'Rezygnuję, dziękuję', 'wypisz mnie', 'İPTAL', 'IPTAL', 'iptal et lütfen', 'ABONELİKTEN ÇIK', 'Tolong berhenti', 'कृपया बंद करें', 'स्टॉप',
  'توقف', 'تَوَقَّف', 'الغاء الاشتراك', 'إيقاف\u200F، شكرًا', 'הסר', 'הסירו אותי, תודה', '停止', '配信停止をお願いします', 'ストップ！', 'STOP お願いします',
])('P7: %j says stop', (text) => expect(saysStop(text)).toBe(true))

test.each([
  '', '🙏', 'please', 'stopped', 'non-stop', 'the bus stop', 'do not stop', 'stop the offers only', 'When does this end?', 'cancel my order',
  'stop?no', 'yes', 'please don’t stop', "don't stop", 'dont stop', 'stop at my door', 'end of the month?', 'thanks', 'ok thank you', 'how to stop', 'stop by now',
  'stop or not', 'When do you stop?', 'niet stoppen', 'nicht aufhören', 'ne pas arrêter', 'n’arrêtez pas', 'no pares', 'baja los precios', 'não parar', 'non fermare',
  'bitte', 'gracias', 'nie rezygnuję', 'iptal etme', 'durma', 'jangan berhenti', 'बंद मत करो', 'दुकान बंद है', 'لا تتوقف', 'לא להפסיק', '停止しないで', 'バス停',
  'ありがとう', 'Ik kom bij de bushalte stop',
])('%j does not', (text) => expect(saysStop(text)).toBe(false))

test('every language of the labels has its words', () => {
  expect(Object.keys(STOP_PHRASES)).toEqual(LOCALES.map(({ tag }) => tag))
})

test.each(partsOf('stop'))('P7: each stop of %s counts, in its capitals, in those of others, and twice', (tag, phrases) => {
  for (const phrase of phrases) {
    const written = [phrase, phrase.toLocaleUpperCase(tag), phrase.toUpperCase(), `${phrase}, ${phrase}!`, phrase.normalize('NFD')]
    expect(written.filter((text) => !saysStop(text))).toEqual([])
  }
})

test.each(partsOf('around'))('what is said beside a stop in %s is none by itself', (_, phrases) => {
  expect(phrases.filter((phrase) => saysStop(phrase) || !saysStop(`STOP ${phrase}`))).toEqual([])
})
