const anyOf = (words: string) => words.trim().split(/\s*,\s*/).join('|')

/** "Direct marketing" and its like: more than a channel, less than a content. */
export const TOO_BROAD = new RegExp(
  `(?<!\\p{L})(?:${anyOf(`
    direct marketing, direct, marketing, promotions?, promotional, commercial, advertising, publicidade?, promoções, promociones
  `)})(?!\\p{L})`,
  'giu',
)

/** Words that sell, where nothing should be sold: a guess, so never more than advice. */
export const PROMOTION = new RegExp(
  `(?<!\\p{L})(?:${anyOf(`
    discounts?, sales?, promotions?, deals?, special offers?, korting(?:en)?, aanbiedingen, rabatte?, angebote, soldes, promos?, descuentos?,
    rebajas, ofertas, descontos?, promoções, sconti, offerte, saldi, wyprzedaże?, rabaty, indirim(?:ler)?, diskon, promo
  `)})(?!\\p{L})`,
  'iu',
)

/** Words that press: a guess, so never more than advice. */
export const PRESSURE = new RegExp(
  `(?<!\\p{L})(?:${anyOf(`
    last chance, only today, hurry, don['’]t miss, act now, before it['’]s too late, mis (?:het|dit|niets), alleen vandaag, laatste kans, nur heute,
    letzte chance, verpassen sie, dernière chance, aujourd['’]hui seulement, ne manquez pas, última oportunidad, solo hoy, no te pierdas,
    última chance, só hoje, não perca, ultima occasione, solo oggi, non perdere
  `)})(?!\\p{L})`,
  'iu',
)
