import type { LineTopic, Notice, NoticeLine } from '../notice/notice.ts'
import { PRESSURE, PROMOTION, TOO_BROAD } from './judged-words.ts'
import type { AppliedRule } from './profiles.ts'
import type { RuleId } from './rules.ts'
import { isVague, namesNobody, withoutName } from './vague-content.ts'

interface Found {
  readonly path: string
  readonly message: string
  /** @defaultValue as the rule has it */
  readonly level?: 'recommended'
}

type Check = (notice: Notice, rule: AppliedRule) => Found[]
interface Said {
  readonly path: string
  readonly text: string
}

const CHANNEL = /what['’]?s[\s-]?app/gi
const CHANNEL_AS_VERB = /\bWhatsApp(?:ed|ing|en|t)\b|\bWhatsApp (?:me|us|you|them)\b/i
const ADVICE = { level: 'recommended' } as const

const sells = ({ purposes }: Notice) => purposes.some(({ category }) => category === 'marketing')
const saysNothing = ({ business }: Notice) => (text: string) => isVague(withoutName(text, business.name))
const tooBroad = (text: string) => text.search(TOO_BROAD) >= 0 && isVague(text.replaceAll(TOO_BROAD, ''))
const misspelt = (text: string) => (text.match(CHANNEL) ?? []).some((name) => name !== 'WhatsApp')

/** Titles or contents of some purposes, with where they stand. */
function said({ purposes, wording }: Notice, key: 'title' | 'content', which: (category: string) => boolean = () => true): Said[] {
  return Object.entries(wording).flatMap(([locale, words]) =>
    purposes.filter(({ category }) => which(category)).map(({ id }) => ({ path: `wording.${locale}.${id}.${key}`, text: words[id]![key] })),
  )
}

const nameOf = ({ business }: Notice): Said => ({ path: 'business.name', text: business.name })

function everything(notice: Notice): Said[] {
  const extras = Object.entries(notice.extras ?? {}).flatMap(([locale, lines]) =>
    lines.map(({ text }, at) => ({ path: `extras.${locale}.${at}`, text })),
  )
  return [nameOf(notice), ...said(notice, 'title'), ...said(notice, 'content'), ...extras]
}

const among = (texts: Said[], wrong: (text: string) => boolean, why: string, level: Pick<Found, 'level'> = {}): Found[] =>
  texts.filter(({ text }) => wrong(text)).map(({ path, text }) => ({ path, message: `"${text}" ${why}`, ...level }))

/** A line about each topic in every locale, and a good one where `fault` can tell. */
function linesAbout(topics: Partial<Record<LineTopic, string>>, fault: (line: NoticeLine) => string | undefined = () => undefined): Check {
  return ({ wording, extras }) =>
    Object.keys(wording).flatMap((locale) =>
      Object.entries(topics).flatMap(([topic, why]) => {
        const line = extras?.[locale]?.find(({ about }) => about === topic)
        const path = `extras.${locale}`
        if (!line) return [{ path, message: `No line about "${topic}" in "${locale}". ${why} Add one to extras, with about: '${topic}'.` }]
        const wrong = fault(line)
        return wrong ? [{ path, message: `The line about "${topic}" in "${locale}" ${wrong}. ${why} Put it in.` }] : []
      }),
    )
}

const linkless = ({ links, text }: NoticeLine) =>
  Object.keys(links ?? {}).some((name) => text.includes(`{${name}}`)) ? undefined : 'has no link'

const ITEMISED = linesAbout(
  {
    'personal-data': 'The data are listed one by one.',
    use: 'People are told what their data are used for.',
    withdraw: 'A link to withdraw is part of the notice.',
    rights: 'A link to use one’s rights is part of the notice.',
    complaint: 'A link to complain to the Board is part of the notice.',
  },
  (line) => (['withdraw', 'rights', 'complaint'].includes(line.about!) ? linkless(line) : undefined),
)

const MARKET_TEXT = linesAbout(
  {
    frequency: 'People are told how often.',
    rates: 'People are told what it may cost.',
    help: 'People are told the words STOP and HELP.',
    terms: 'A link to the terms is in view.',
  },
  (line) => {
    if (line.about === 'terms') return linkless(line)
    return line.about === 'help' && !(line.text.includes('STOP') && line.text.includes('HELP')) ? 'does not hold both words' : undefined
  },
)

const AGREEMENT = linesAbout({
  automated: 'The agreement says that marketing messages are sent automatically.',
  'not-a-condition': 'The agreement says that it is no condition of a purchase.',
})
const CONTACT = linesAbout({ contact: 'People are told whom to ask about their data.' })

/** Why, and how to mend it; what is wrong stands before it. */
const WHY = {
  title: 'fits any business. The title is what people read first: name the thing, as in "order updates".',
  content: 'names nothing that would arrive. A person cannot agree to what they cannot picture: list it.',
  nobody: 'names nobody. People must be told who will write to them: give the name they know you by.',
  broad: 'fits any advertising. Consent to everything is consent to nothing: name what arrives.',
  pressure: 'presses for a yes. Pressure takes the freedom out of consent: say it plainly.',
  promotion: 'sounds like marketing, in a purpose of another category. Mixed content counts as marketing: give it a box of its own.',
  spelling: 'spells the channel in its own way. The brand rules ask for "WhatsApp": one word, W and A capital.',
  verb: 'makes a verb of the name. The brand rules rule that out: write "message us on WhatsApp".',
  joined: 'joins WhatsApp’s name to yours. The brand rules rule that out: give the name people know you by.',
}

/** What a notice alone can tell about a rule. Rules without a line here are judged elsewhere, or by people. */
export const CHECKS: { readonly [Id in RuleId]?: Check } = {
  H3: (notice) => among(said(notice, 'title'), saysNothing(notice), WHY.title),
  H6: (notice) => among(said(notice, 'content'), saysNothing(notice), WHY.content),
  H7: ({ purposes }) =>
    purposes.flatMap(({ id, category }, at) => {
      const message = `"${id}" advertises. The rules of that time ruled advertising out: leave it out under this profile.`
      return category === 'marketing' ? [{ path: `purposes.${at}`, message }] : []
    }),
  L8: ({ business }, { profiles }) => {
    const message = 'No page to withdraw on. Who agreed on a site must be able to stop there as well as by a reply: give its address.'
    return profiles.length && !business.preferencesUrl ? [{ path: 'business.preferencesUrl', message, ...ADVICE }] : []
  },
  L9: (notice, { profiles }) => (profiles.length ? recipients(notice) : []),
  L22: (notice) => among(said(notice, 'content'), tooBroad, WHY.broad),
  L23: (notice) => among(said(notice, 'content'), tooBroad, WHY.broad),
  L25: ITEMISED,
  L26: (notice, rule) => [...CONTACT(notice, rule), ...indianLanguages(notice)],
  L29: (notice, rule) => (sells(notice) ? AGREEMENT(notice, rule) : []),
  L30: MARKET_TEXT,
  L33: (notice) => among(everything(notice), (text) => PRESSURE.test(text), WHY.pressure, ADVICE),
  P4: (notice) => among([nameOf(notice)], namesNobody, WHY.nobody),
  P9: (notice) => {
    const others = (key: 'title' | 'content') => said(notice, key, (category) => category !== 'marketing')
    return among([...others('title'), ...others('content')], (text) => PROMOTION.test(text), WHY.promotion, ADVICE)
  },
  P13: (notice, { profiles }) => {
    const message = 'Marketing does not reach numbers in the United States. Asking there raises hopes that nothing meets: do not ask for it there.'
    return profiles.includes('us-tcpa') && sells(notice) ? [{ path: 'purposes', message, ...ADVICE }] : []
  },
  R3: ({ purposes, business }) => {
    const message = 'STOP ends every purpose. People may want to keep one: give a page where they choose.'
    return purposes.length > 1 && !business.preferencesUrl ? [{ path: 'business.preferencesUrl', message }] : []
  },
  B2: (notice) => among(everything(notice), misspelt, WHY.spelling),
  B4: (notice) => among(everything(notice), (text) => CHANNEL_AS_VERB.test(text), WHY.verb),
  B5: (notice) => among([nameOf(notice)], (text) => text.search(CHANNEL) >= 0, WHY.joined),
}

function recipients({ providers, extras, wording }: Notice): Found[] {
  const untold = Object.keys(wording).filter((locale) => !extras?.[locale]?.some(({ about }) => about === 'transfer'))
  const unnamed = 'No provider is named beside WhatsApp. Whoever else gets the number is told to people: name them, or leave it if there is none.'
  return [
    ...(providers?.length ? [] : [{ path: 'providers', message: unnamed, ...ADVICE }]),
    ...untold.map((locale) => {
      const where = `Nothing says in "${locale}" to which countries the number goes. It is part of what people are told:`
      return { path: `extras.${locale}`, message: `${where} add a line with about: 'transfer', or say it in the privacy notice.`, ...ADVICE }
    }),
  ]
}

/** Languages of the Eighth Schedule to the Constitution of India. */
const SCHEDULED = /^(?:as|bn|brx|doi|gu|hi|kn|ks|gom|kok|mai|ml|mni|mr|ne|or|pa|sa|sat|sd|ta|te|ur)\b/

function indianLanguages({ wording }: Notice): Found[] {
  const locales = Object.keys(wording)
  const english = locales.some((locale) => /^en\b/.test(locale))
  const scheduled = locales.some((locale) => SCHEDULED.test(locale))
  if (english && scheduled) return []
  const lacks = english ? 'no language of the Eighth Schedule' : scheduled ? 'no English' : 'neither English nor a language of the Eighth Schedule'
  const message = `It can be read in ${lacks}. People may choose between them: add wording.`
  return [{ path: 'wording', message, ...((english || scheduled) && ADVICE) }]
}
