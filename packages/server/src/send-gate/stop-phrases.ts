interface Phrases {
  /** What ends messages when it is all that is said. */
  stop: string
  /** What a stop may be wrapped in: politeness, and words that ask for no other thing than it does. Nothing that denies, asks or narrows. */
  around: string
}

/**
 * What people reply to end messages, and what they say beside it, in the languages of the labels. The English ones are the word the notices name
 * and those US law lists (47 CFR 64.1200); capitals, accents and points make no difference.
 */
export const STOP_PHRASES: Readonly<Record<string, Phrases>> = {
  en: {
    stop: 'stop, stopall, unsubscribe, unsub, opt out, optout, opt me out, cancel, quit, end, revoke, remove me',
    around: `please, pls, plz, kindly, thanks, thank you, thank u, thanks a lot, many thanks, thx, ty, sorry, ok, okay, hi, hello, hey, dear, sir, madam, just,
      me, it, this, that, these, all, everything, now, right now, immediately, asap, at once, messages, messaging, texts, texting`,
  },
  nl: {
    stop: 'stop, stoppen, afmelden, uitschrijven, opzeggen, meld me af, schrijf me uit',
    around: `aub, a u b, svp, alsjeblieft, alstublieft, graag, bedankt, dank je, dank u, dank je wel, dank u wel, dankjewel, mij, me, alles, allemaal, nu, direct,
      meteen, maar, ermee, hiermee, daarmee`,
  },
  de: {
    stop: 'stopp, stoppen, abmelden, abmeldung, abbestellen, beenden, aufhören, hör auf, hören sie auf',
    around: 'bitte, danke, dankeschön, danke schön, vielen dank, mich, alles, alle, jetzt, sofort, damit',
  },
  fr: {
    stop: `arrêt, arrêter, arrête, arrêtez, désabonner, désabonnez, désabonnement, désinscrire, désinscription, désinscrivez`,
    around: 'svp, stp, s il vous plaît, s il te plaît, merci, merci beaucoup, moi, tout, tous, toutes, maintenant, ça, cela',
  },
  es: {
    stop: 'baja, darme de baja, darse de baja, dar de baja, dame de baja, deme de baja, parar, pare, paren, para ya, basta, cancelar',
    around: 'por favor, porfavor, porfa, gracias, muchas gracias, todo, todos, todas, ahora, ya, inmediatamente, esto',
  },
  'pt-BR': {
    stop: 'parar, pare, parem, sair, cancelar, descadastrar, cancelar inscrição, basta',
    around: 'por favor, pfv, obrigado, obrigada, muito obrigado, muito obrigada, tudo, todas, agora, já, isso, imediatamente',
  },
  it: {
    stop: 'basta, ferma, fermare, fermate, smettere, smettila, smettetela, disiscrivimi, disiscrivetemi, disiscrizione, cancellami, cancellatemi',
    around: 'per favore, per piacere, grazie, grazie mille, tutto, tutti, ora, adesso, subito, questo',
  },
  pl: {
    stop: 'rezygnuję, rezygnacja, wypisz, wypisać, zatrzymaj, zatrzymać',
    around: 'proszę, dziękuję, dzięki, mnie, teraz, natychmiast, wszystko, wszystkie',
  },
  tr: {
    stop: 'dur, durdur, durdurun, iptal, iptal et, iptal edin, ret, abonelikten çık, abonelikten çıkar',
    around: 'lütfen, teşekkürler, teşekkür ederim, sağ olun, hemen, şimdi, hepsini, beni, bunu',
  },
  id: {
    stop: 'berhenti, hentikan, berhenti berlangganan',
    around: 'tolong, mohon, terima kasih, makasih, sekarang, semua, semuanya, saya, ya, dong',
  },
  hi: {
    stop: 'रोकें, रोको, रोक दो, रोक दें, रुकें, रुको, बंद करें, बंद करो, बंद कर दो, बंद कर दें, बंद कीजिए, स्टॉप, roko, band karo',
    around: 'कृपया, प्लीज़, धन्यवाद, शुक्रिया, अब, अभी, इसे, यह, सब, सभी, मुझे',
  },
  ar: {
    stop: 'توقف, توقفوا, قف, أوقف, أوقفوا, إيقاف, وقف, إلغاء, إلغاء الاشتراك, ألغ الاشتراك',
    around: 'من فضلك, من فضلكم, لو سمحت, لو سمحتم, رجاء, الرجاء, شكرا, شكرا لك, شكرا جزيلا, الآن, حالا, فورا, كل شيء, هذا',
  },
  he: {
    stop: 'עצור, עצרי, עצרו, הפסק, הפסיקי, הפסיקו, להפסיק, הסר, הסירו, להסיר, הסרה, ביטול',
    around: 'בבקשה, נא, תודה, תודה רבה, אותי, את זה, הכל, הכול, עכשיו, מיד',
  },
  ja: {
    stop: `停止, 停止して, 停止してください, 停止して下さい, 停止お願いします, 停止をお願いします, 配信停止, 配信停止してください, 配信停止お願いします, 配信停止をお願いします,
      解除, 解除してください, 止めて, 止めてください, やめて, やめてください, やめて下さい, ストップ`,
    around: 'ください, 下さい, お願いします, おねがいします, ありがとう, ありがとうございます, すみません, 今すぐ, すぐに, 全部, すべて',
  },
}
