import { BRAND_RULES } from './catalogue/brand.ts'
import { OTHER_RULES } from './catalogue/elsewhere.ts'
import { EUROPEAN_RULES } from './catalogue/europe.ts'
import type { Rule } from './catalogue/rule.ts'
import { WHATSAPP_RULES } from './catalogue/whatsapp.ts'

const CATALOGUE = [...WHATSAPP_RULES, ...BRAND_RULES, ...EUROPEAN_RULES, ...OTHER_RULES] as const

/** The id of a rule: P, R and H for what WhatsApp asks, advises and asked once, B for its brand, L for law. */
export type RuleId = (typeof CATALOGUE)[number]['id']

/** Every rule, with its status, dates, source, and how far that source was read. Gathered on 22 November 2026. Not legal advice. */
export const RULES: readonly (Rule & { readonly id: RuleId })[] = CATALOGUE

/** A rule by its id. */
export function ruleOf(id: RuleId): Rule {
  return RULES.find((rule) => rule.id === id)!
}
