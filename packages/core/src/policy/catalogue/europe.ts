import type { Rule } from './rule.ts'

const GDPR = 'https://gdpr-info.eu/'
const GDPR_7 = 'https://gdpr-info.eu/art-7-gdpr/'
const GDPR_13 = 'https://gdpr-info.eu/art-13-gdpr/'
const RECITAL_32 = 'https://gdpr-info.eu/recitals/no-32/'
const RECITAL_42 = 'https://gdpr-info.eu/recitals/no-42/'
const EDPB_CONSENT = 'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en'
const ICO_GUIDE = 'https://ico.org.uk/for-organisations/guide-to-pecr/guidance-on-direct-marketing-using-electronic-mail'
const ICO_MAIL = `${ICO_GUIDE}/how-do-we-comply-with-the-rules-on-sending-marketing-by-electronic-mail/`

/** Consent under the GDPR, and messages under ePrivacy, PECR and the German UWG. */
export const EUROPEAN_RULES = [
  {
    id: 'L1', status: 'required', jurisdiction: 'EU', level: 'render', evidence: 'excerpt',
    title: 'The box starts empty, whatever prop, default, address or autofill says',
    since: '2019-10-01',
    source: 'http://curia.europa.eu/juris/document/document.jsf?docid=218462&doclang=EN',
  },
  {
    id: 'L2', status: 'required', jurisdiction: 'EU', level: 'render', evidence: 'excerpt',
    title: 'Only the person’s own act changes it; going on is no consent',
    since: '2018-05-25',
    source: 'https://datenrecht.ch/en/edsa-teilrevidierte-leitlinien-zur-einwilligung/',
  },
  {
    id: 'L3', status: 'required', jurisdiction: 'EU', level: 'render', evidence: 'not-opened',
    title: 'Everything else works without it: consent is no condition of a purchase',
    since: '2018-05-25',
    source: GDPR_7,
  },
  {
    id: 'L4', status: 'required', jurisdiction: 'EU', level: 'render', evidence: 'not-opened',
    title: 'It stands apart from terms and other channels, in plain words',
    since: '2018-05-25',
    source: GDPR_7,
  },
  {
    id: 'L5', status: 'required', jurisdiction: 'EU', level: 'notice', evidence: 'not-opened',
    title: 'Each purpose has a control of its own',
    since: '2018-05-25',
    source: RECITAL_32,
  },
  {
    id: 'L6', status: 'required', jurisdiction: 'EU', level: 'notice', evidence: 'not-opened',
    title: 'Who asks, for what, with which data and with which rights is told before, with a link to the privacy notice',
    since: '2018-05-25',
    source: RECITAL_42,
  },
  {
    id: 'L7', status: 'required', jurisdiction: 'EU', level: 'notice', evidence: 'not-opened',
    title: 'That and how consent can be withdrawn is told before it is given',
    since: '2018-05-25',
    source: GDPR_7,
  },
  {
    id: 'L8', status: 'required', jurisdiction: 'EU', level: 'notice', evidence: 'not-opened',
    title: 'Withdrawing is as easy as giving, in the same place and free',
    since: '2018-05-25',
    source: GDPR_7,
  },
  {
    id: 'L9', status: 'required', jurisdiction: 'EU', level: 'notice', evidence: 'not-opened',
    title: 'Whoever else gets the number is named, and the country it goes to',
    since: '2018-05-25',
    source: GDPR_13,
  },
  {
    id: 'L10', status: 'required', jurisdiction: 'EU', level: 'record', evidence: 'not-opened',
    title: 'Who agreed, when, how and to which words can be shown',
    since: '2018-05-25',
    source: GDPR_7,
  },
  {
    id: 'L11', status: 'required', jurisdiction: 'EU', level: 'record', evidence: 'not-opened',
    title: 'There is proof of each consent and a description of how it is asked for',
    since: '2020-05-04',
    source: EDPB_CONSENT,
  },
  {
    id: 'L12', status: 'required', jurisdiction: 'EU', level: 'record', evidence: 'not-opened',
    title: 'The record holds what proves the consent and no more, no longer than needed',
    since: '2018-05-25',
    source: EDPB_CONSENT,
  },
  {
    id: 'L13', status: 'recommended', jurisdiction: 'EU', level: 'record', evidence: 'excerpt',
    title: 'Consent of which no reference is left is asked for again; renewing it from time to time is good practice',
    since: '2020-05-04',
    source: 'https://hypothes.is/search?q=tag%3A%27consent%3A+obtaining+renewed+consent%27',
  },
  {
    id: 'L14', status: 'required', jurisdiction: 'EU', level: 'record', evidence: 'not-opened',
    title: 'A new or changed purpose needs a new consent',
    since: '2018-05-25',
    source: RECITAL_32,
  },
  {
    id: 'L15', status: 'required', jurisdiction: 'EU', level: 'record', evidence: 'not-opened',
    title: 'Where a person is erased, a minimal pseudonymous proof is kept only with reason',
    since: '2018-05-25',
    source: GDPR,
  },
  {
    id: 'L16', status: 'required', jurisdiction: 'EU', level: 'people', evidence: 'not-opened',
    title: 'Where children agree, their age is asked for',
    since: '2018-05-25',
    source: GDPR,
  },
  {
    id: 'L17', status: 'required', jurisdiction: 'DE', level: 'record', evidence: 'excerpt',
    title: 'A confirmation proves the number itself: an e-mail proves none',
    since: '2011-02-10',
    source: 'https://slk-rechtsanwaelte.de/blog/keine-einwilligung-in-telefon-werbung-durch-double-opt-in-per-e-mail',
  },
  {
    id: 'L18', status: 'required', jurisdiction: 'DE', level: 'send', evidence: 'excerpt',
    title: 'The message that asks for confirmation advertises nothing and says who sends',
    source: 'https://itmedialaw.com/en/warning-because-of-double-optin-e-mail',
  },
  {
    id: 'L19', status: 'required', jurisdiction: 'EU', level: 'send', evidence: 'excerpt',
    title: 'Marketing by electronic mail needs consent first, but for similar products to one’s own customers',
    source: 'https://dpnetwork.org.uk/electronic-communications',
  },
  {
    id: 'L20', status: 'required', jurisdiction: 'EU', level: 'send', evidence: 'excerpt',
    title: 'Every message says who sends it and where to opt out',
    source: 'https://www.redfernlegal.com/direct-electronic-marketing-how-to-ensure-compliance/',
  },
  {
    id: 'L21', status: 'required', jurisdiction: 'UK', level: 'render', evidence: 'excerpt',
    title: 'A box to tick, or an equally prominent yes and no; never “by ordering you agree”',
    source: ICO_MAIL,
  },
  {
    id: 'L22', status: 'required', jurisdiction: 'UK', level: 'notice', evidence: 'excerpt',
    title: 'Consent names this kind of message and this channel; “direct marketing” is too broad',
    source: ICO_MAIL,
  },
  {
    id: 'L33', status: 'required', jurisdiction: 'EU', level: 'notice', evidence: 'excerpt',
    title: 'No pressure, no false urgency, no detours: the design leaves the choice free',
    since: '2023-02-14',
    source: 'https://overview.legal/posts/38056',
  },
] as const satisfies readonly Rule[]
