import type { Messages } from '../locales/locale.ts'
import { checkStructure } from '../notice/define-notice.ts'
import type { Notice } from '../notice/notice.ts'
import type { RuleStatus } from './catalogue/rule.ts'
import { messageFaults } from './check-messages.ts'
import { CHECKS } from './notice-checks.ts'
import { rulesOf, type AppliedRule, type ProfileId } from './profiles.ts'
import type { RuleId } from './rules.ts'

/** Something a rule asks for and a notice lacks. */
export interface Finding {
  readonly rule: RuleId
  /** How much it weighs: `required` where the rule is, `recommended` where it is advice or a guess from the words. */
  readonly level: Exclude<RuleStatus, 'historic'>
  /** Where in the notice, or in the messages: `wording.en.orders.content`. */
  readonly path: string
  /** What is missing, why it matters, how to mend it. */
  readonly message: string
}

/**
 * Holds a notice against the strict default and the profiles it should meet, as far as the notice itself can tell. No finding means that
 * nothing was found, not that the notice is lawful: this is not legal advice.
 * @param profiles what is asked for on top of the strict default, which always counts
 * @param messages the words of the widget it will be shown with, ours or your own; they are held against the same rules
 * @returns what was found, in the order of the rules
 * @throws {TypeError} for what `defineNotice` refuses in any case, and for a profile that does not exist
 * @example
 * const findings = checkNotice(notice, ['eu-gdpr', 'whatsapp-current'], [en, nl])
 */
export function checkNotice(notice: Notice, profiles: readonly ProfileId[] = [], messages: readonly Messages[] = []): Finding[] {
  checkStructure(notice)
  const rules = rulesOf(profiles)
  const told = messages.flatMap((words) => messageFaults(words).map((fault) => ({ ...fault, path: `messages.${words.tag}.${fault.key}` })))
  return rules.flatMap((rule) => [
    ...(CHECKS[rule.id]?.(notice, rule) ?? []).map((found) => ({ ...found, rule: rule.id, level: found.level ?? levelOf(rule) })),
    ...told.filter((fault) => fault.rule === rule.id).map(({ path, message }) => ({ rule: rule.id, level: levelOf(rule), path, message })),
  ])
}

const levelOf = ({ status }: AppliedRule): Finding['level'] => (status === 'required' ? 'required' : 'recommended')
