import type { Rule } from './rule.ts'

const META_OPT_IN = 'https://developers.facebook.com/docs/whatsapp/overview/getting-opt-in'
const POLICY_2019 = 'https://hollyglasser.com/whatsapp-legal-info.html'
const OLD_GUIDE = 'https://pickyassist.com/blog/?p=2621'
const CHANGE_2020 = 'https://api.support.vonage.com/hc/en-us/articles/360046139872-What-are-the-opt-in-requirements-for-WhatsApp'

/** What WhatsApp asks of businesses (P), advises (R), and asked once (H). */
export const WHATSAPP_RULES = [
  {
    id: 'P1', status: 'required', jurisdiction: 'WhatsApp', level: 'send', evidence: 'excerpt',
    title: 'An opt-in exists before any message that the business starts, whatever its template category',
    source: META_OPT_IN,
  },
  {
    id: 'P2', status: 'required', jurisdiction: 'WhatsApp', level: 'record', evidence: 'excerpt',
    title: 'The person gave their number and agreed to messages or calls from this very business',
    since: '2024-11',
    source: META_OPT_IN,
  },
  {
    id: 'P3', status: 'required', jurisdiction: 'WhatsApp', level: 'notice', evidence: 'excerpt',
    title: 'The request says that the person opts in to messages from the business over WhatsApp',
    since: '2020-07-19',
    source: META_OPT_IN,
  },
  {
    id: 'P4', status: 'required', jurisdiction: 'WhatsApp', level: 'notice', evidence: 'excerpt',
    title: 'The request names the business',
    since: '2020-07-19',
    source: META_OPT_IN,
  },
  {
    id: 'P5', status: 'required', jurisdiction: 'WhatsApp', level: 'people', evidence: 'excerpt',
    title: 'Notices and permissions follow the law; the business answers for both',
    source: META_OPT_IN,
  },
  {
    id: 'P6', status: 'required', jurisdiction: 'WhatsApp', level: 'notice', evidence: 'excerpt',
    title: 'An opt-in may be general where the law allows it; asking for WhatsApp by name fits everywhere',
    since: '2024-11',
    source: META_OPT_IN,
  },
  {
    id: 'P7', status: 'required', jurisdiction: 'WhatsApp', level: 'send', evidence: 'excerpt',
    title: 'Every wish to stop counts, on WhatsApp or off it',
    since: '2019-09-04',
    source: POLICY_2019,
  },
  {
    id: 'P8', status: 'required', jurisdiction: 'WhatsApp', level: 'people', evidence: 'excerpt',
    title: 'Nothing confuses, misleads, surprises or passes for somebody else',
    since: '2019-09-04',
    source: 'https://business.whatsapp.com/policy',
  },
  {
    id: 'P9', status: 'required', jurisdiction: 'WhatsApp', level: 'notice', evidence: 'excerpt',
    title: 'Outside the customer service window only approved templates are sent; what mixes categories counts as marketing',
    since: '2023-06-01',
    source: 'https://help.aliyun.com/en/chatapp/use-cases/whatsapp-message-templates',
  },
  {
    id: 'P10', status: 'required', jurisdiction: 'WhatsApp', level: 'send', evidence: 'excerpt',
    title: 'Free text is sent only within 24 hours of the last message or call from the person',
    source: 'https://www.infobip.com/docs/whatsapp/message-types-and-templates.md',
  },
  {
    id: 'P11', status: 'required', jurisdiction: 'WhatsApp', level: 'send', evidence: 'excerpt',
    title: '“Stop promotions” in the app is honoured for marketing messages',
    since: '2026-05-21',
    source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/user_preferences',
  },
  {
    id: 'P12', status: 'required', jurisdiction: 'WhatsApp', level: 'send', evidence: 'excerpt',
    title: 'Calls need a permission of their own, which a box on a page does not give',
    since: '2025-11-03',
    source: 'https://whatsapp-docs.kap.so/documentation/whatsapp/calling/user-call-permissions',
  },
  {
    id: 'P13', status: 'required', jurisdiction: 'WhatsApp', level: 'notice', evidence: 'excerpt',
    title: 'Marketing templates do not reach numbers in the United States',
    since: '2025-04-01',
    source: 'https://docs.aws.amazon.com/end-user-messaging/latest/userguide/nx-features-whatsapp-templates.md',
  },
  {
    id: 'P14', status: 'required', jurisdiction: 'WhatsApp', level: 'record', evidence: 'excerpt',
    title: 'A person may be known by a business-scoped user id instead of a number',
    since: '2026-04',
    source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids/',
  },
  {
    id: 'R1', status: 'recommended', jurisdiction: 'WhatsApp', level: 'notice', evidence: 'excerpt',
    title: 'One opt-in names every category of message that will be sent',
    source: META_OPT_IN,
  },
  {
    id: 'R2', status: 'recommended', jurisdiction: 'WhatsApp', level: 'notice', evidence: 'excerpt',
    title: 'Each category has an opt-in of its own',
    source: META_OPT_IN,
  },
  {
    id: 'R3', status: 'recommended', jurisdiction: 'WhatsApp', level: 'notice', evidence: 'excerpt',
    title: 'People are told how to stop one category and keep another',
    source: META_OPT_IN,
  },
  {
    id: 'R4', status: 'recommended', jurisdiction: 'WhatsApp', level: 'render', evidence: 'excerpt',
    title: 'Opting in and out is clear and easy',
    source: META_OPT_IN,
  },
  {
    id: 'R5', status: 'recommended', jurisdiction: 'WhatsApp', level: 'people', evidence: 'excerpt',
    title: 'People are told what they gain from these messages on WhatsApp',
    source: META_OPT_IN,
  },
  {
    id: 'R6', status: 'recommended', jurisdiction: 'WhatsApp', level: 'record', evidence: 'excerpt',
    title: 'Records of opt-ins are kept, and shown when WhatsApp asks',
    source: 'https://docs.unifonic.com/v1/docs/opt-in-requirements',
  },
  {
    id: 'H1', status: 'historic', jurisdiction: 'WhatsApp', level: 'people', evidence: 'excerpt',
    title: 'The opt-in is given outside WhatsApp: on a site, in an app, by e-mail, SMS or in a shop',
    until: '2020-07-19',
    source: OLD_GUIDE,
  },
  {
    id: 'H2', status: 'historic', jurisdiction: 'WhatsApp', level: 'render', evidence: 'excerpt',
    title: 'The person does something: ticks a box, enters a number',
    until: '2020-07-19',
    source: OLD_GUIDE,
  },
  {
    id: 'H3', status: 'historic', jurisdiction: 'WhatsApp', level: 'notice', evidence: 'excerpt',
    title: 'The wording is “receive what, on WhatsApp, on which number”, and the what is concrete',
    until: '2020-07-19',
    source: OLD_GUIDE,
  },
  {
    id: 'H4', status: 'historic', jurisdiction: 'WhatsApp', level: 'render', evidence: 'excerpt',
    title: 'A box or the like stands next to the name and the logo of WhatsApp',
    until: '2020-07-19',
    source: CHANGE_2020,
  },
  {
    id: 'H5', status: 'historic', jurisdiction: 'WhatsApp', level: 'render', evidence: 'excerpt',
    title: 'The person can change the number',
    until: '2020-07-19',
    source: CHANGE_2020,
  },
  {
    id: 'H6', status: 'historic', jurisdiction: 'WhatsApp', level: 'notice', evidence: 'excerpt',
    title: 'Text beside it says what will arrive, and that it arrives as WhatsApp messages',
    until: '2020-07-19',
    source: CHANGE_2020,
  },
  {
    id: 'H7', status: 'historic', jurisdiction: 'WhatsApp', level: 'notice', evidence: 'excerpt',
    title: 'No advertising at all',
    since: '2019-09-04',
    source: POLICY_2019,
  },
] as const satisfies readonly Rule[]
