import type { Rule, RuleStatus } from './catalogue/rule.ts'
import { ruleOf, type RuleId } from './rules.ts'

/** What holds for every notice, whatever the profiles: enforced by types, at run time, or undone in the page. */
export const STRICT_DEFAULT = [
  'H2', 'H3', 'H4', 'H5', 'H6', 'L1', 'L2', 'L3', 'L5', 'L6', 'L7', 'L8', 'L9', 'P3', 'P4', 'P6', 'P7', 'P10', 'P11',
] as const satisfies readonly RuleId[]

/** The rules of one authority, which come on top of the strict default. */
export interface Profile {
  readonly title: string
  readonly rules: readonly RuleId[]
  /** What counts for more under this profile than the catalogue says. */
  readonly raises?: { readonly [Id in RuleId]?: RuleStatus }
}

const GDPR = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9', 'L10', 'L11', 'L12', 'L13', 'L14', 'L15', 'L16', 'L19', 'L20', 'L33'] as const

export const PROFILES = {
  'whatsapp-2018': {
    title: 'WhatsApp’s opt-in rules until 19 July 2020, as a strict preset',
    rules: ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7'],
    raises: { H1: 'required', H2: 'required', H3: 'required', H4: 'required', H5: 'required', H6: 'required', H7: 'required' },
  },
  'whatsapp-current': {
    title: 'WhatsApp’s policy, advice and brand rules today',
    rules: [
      'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P11', 'P12', 'P13', 'P14', 'R1', 'R2', 'R3', 'R4', 'R5', 'R6',
      'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10', 'B11', 'B12', 'B13',
    ],
  },
  'eu-gdpr': { title: 'GDPR and ePrivacy', rules: GDPR },
  'uk-pecr': { title: 'UK GDPR and PECR', rules: [...GDPR, 'L21', 'L22'] },
  'de-uwg': { title: 'GDPR and the German UWG', rules: [...GDPR, 'L17', 'L18'] },
  'br-lgpd': { title: 'LGPD of Brazil', rules: ['L5', 'L7', 'L8', 'L23', 'L24'] },
  'in-dpdp': { title: 'DPDP Act and Rules of India', rules: ['L5', 'L7', 'L8', 'L25', 'L26', 'L27', 'L28'] },
  'us-tcpa': { title: 'TCPA and market practice in the United States', rules: ['L29', 'L30', 'L31', 'L32', 'P13'] },
} as const satisfies Record<string, Profile>

export type ProfileId = keyof typeof PROFILES

/** A rule as it counts under some profiles. */
export interface AppliedRule extends Rule {
  readonly id: RuleId
  /** Whether it belongs to the strict default, which no profile can weaken. */
  readonly strict: boolean
  /** Which of the profiles ask for it. */
  readonly profiles: readonly ProfileId[]
}

const RANK: Record<RuleStatus, number> = { historic: 0, recommended: 1, required: 2 }
const graver = (one: RuleStatus, other: RuleStatus) => (RANK[one] < RANK[other] ? other : one)

/**
 * The rules that hold under some profiles: those of the strict default, which are always required, and those the profiles add.
 * @throws {TypeError} for a profile that does not exist
 * @example
 * rulesOf(['eu-gdpr', 'de-uwg']).filter(({ level }) => level === 'record')
 */
export function rulesOf(profiles: readonly ProfileId[] = []): AppliedRule[] {
  const unknown = profiles.find((id) => !Object.hasOwn(PROFILES, id))
  if (unknown) throw new TypeError(`There is no policy profile "${unknown}". There are: ${Object.keys(PROFILES).join(', ')}.`)
  const ids = new Set<RuleId>([...STRICT_DEFAULT, ...profiles.flatMap((id) => PROFILES[id].rules)])
  return [...ids].map((id) => {
    const rule = ruleOf(id)
    const strict = (STRICT_DEFAULT as readonly RuleId[]).includes(id)
    const asking = profiles.filter((profile) => (PROFILES[profile].rules as readonly RuleId[]).includes(id))
    const raised = asking.map((profile) => (PROFILES[profile] as Profile).raises?.[id] ?? rule.status)
    return { ...rule, id, strict, profiles: asking, status: strict ? 'required' : raised.reduce(graver, rule.status) }
  })
}
