import type { Rule } from './rule.ts'

const LGPD_8 = 'https://compliance.mspa.com.br/regulamentos/lgpd/artigo-8'
const DPDP_RULES = 'https://www.dpdpa.com/dpdparules/rule3.html'
const DPDP_5 = 'https://lawontips.com/bare-acts/dpdp-2023/dpdp-sec-5'
const TCPA_CONSENT = 'https://www.lexology.com/library/detail.aspx?g=f9b380df-1911-47b7-82d1-e46462a48c9c'
const TCPA_MARKET = 'https://docs.surge.app/concepts/required-disclosures.md'

/** Consent and messages in Brazil, India and the United States. */
export const OTHER_RULES = [
  {
    id: 'L23', status: 'required', jurisdiction: 'BR', level: 'notice', evidence: 'excerpt',
    title: 'The clause stands out and its purposes are definite; a general authorisation is void',
    source: LGPD_8,
  },
  {
    id: 'L24', status: 'required', jurisdiction: 'BR', level: 'record', evidence: 'excerpt',
    title: 'The business proves the consent; taking it back is free and easy; changes are told prominently',
    source: LGPD_8,
  },
  {
    id: 'L25', status: 'required', jurisdiction: 'IN', level: 'notice', evidence: 'excerpt',
    title: 'A notice that stands on its own lists the data, the purpose and the use, with links to withdraw, to use rights and to complain',
    since: '2027-05-13',
    source: DPDP_RULES,
  },
  {
    id: 'L26', status: 'required', jurisdiction: 'IN', level: 'notice', evidence: 'excerpt',
    title: 'It can be read in English or a language of the Eighth Schedule, and says whom to ask',
    since: '2027-05-13',
    source: DPDP_5,
  },
  {
    id: 'L27', status: 'required', jurisdiction: 'IN', level: 'record', evidence: 'not-opened',
    title: 'Withdrawing is about as easy as giving; the business proves notice and consent',
    since: '2027-05-13',
    source: 'https://www.dpdpa.com/',
  },
  {
    id: 'L28', status: 'required', jurisdiction: 'IN', level: 'people', evidence: 'excerpt',
    title: 'Consent managers are registered under the rules of 2025',
    since: '2026-11-13',
    source: 'https://www.unifiedchambers.com/blog/dpdp-rules-2025-notification-analysis',
  },
  {
    id: 'L29', status: 'required', jurisdiction: 'US', level: 'notice', evidence: 'excerpt',
    title: 'A signed agreement to automated marketing names the number, stands apart, and is no condition of a purchase',
    source: TCPA_CONSENT,
  },
  {
    id: 'L30', status: 'recommended', jurisdiction: 'US', level: 'notice', evidence: 'excerpt',
    title: 'How often, what it may cost, STOP and HELP, terms and privacy are said in view',
    source: TCPA_MARKET,
  },
  {
    id: 'L31', status: 'required', jurisdiction: 'US', level: 'send', evidence: 'excerpt',
    title: 'A wish to stop counts in any reasonable words, within ten business days',
    since: '2025-04-11',
    source: 'https://www.rothjackson.com/blog/2024/11/the-fcc-announces-effective-date-for-new-consent-revocation-rules/',
  },
  {
    id: 'L32', status: 'required', jurisdiction: 'US', level: 'render', evidence: 'excerpt',
    title: 'Yes and no are equally easy, without double negatives or “ask me later”',
    source: 'https://advisori.com/cpra/%c2%a7-7004-requirements-for-methods-for-submitting-ccpa-requests-and-obtaining-consumer-consent/',
  },
] as const satisfies readonly Rule[]
