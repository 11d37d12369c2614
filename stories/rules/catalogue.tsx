import { PROFILES, RULES, rulesOf, type AppliedRule, type ProfileId, type Rule, type RuleEvidence, type RuleLevel } from '@unticked/core/policy'
import './catalogue.css'

const READ: Record<RuleEvidence, string> = {
  excerpt: 'an excerpt',
  'not-opened': 'not opened',
  concluded: 'concluded from others',
}
const CHECKED: Record<RuleLevel, string> = {
  notice: 'checkNotice',
  render: 'the page that shows it',
  record: 'the record of the consent',
  send: 'before a message is sent',
  people: 'people',
}
const STRICT = new Set(rulesOf().map(({ id }) => id))

/** Every rule of one letter, as the catalogue has it. */
export function Catalogue({ letter }: { letter: 'P' | 'R' | 'H' | 'B' | 'L' }) {
  return <Rules rules={RULES.filter(({ id }) => id.startsWith(letter))} isStrict={(id) => STRICT.has(id)} />
}

/** What holds under one profile. */
export function ProfileTable({ of }: { of: ProfileId }) {
  const rules: readonly AppliedRule[] = rulesOf([of]).filter(({ profiles }) => profiles.length)
  return <Rules rules={rules} isStrict={(id) => STRICT.has(id)} />
}

export const PROFILE_IDS = Object.keys(PROFILES) as ProfileId[]

function Rules({ rules, isStrict }: { rules: readonly (Rule & { readonly id: AppliedRule['id'] })[]; isStrict: (id: AppliedRule['id']) => boolean }) {
  return (
    <table className="catalogue">
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">What it asks for</th>
          <th scope="col">Status</th>
          <th scope="col">From, until</th>
          <th scope="col">Checked by</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ id, title, status, since, until, jurisdiction, source, evidence, level }) => (
          <tr key={id} data-status={status}>
            <th scope="row">{id}</th>
            <td>
              {title}
              {isStrict(id) && <b> · always enforced</b>}
            </td>
            <td>{status}</td>
            <td>{[since, until && `until ${until}`].filter(Boolean).join(' ') || '–'}</td>
            <td>{CHECKED[level]}</td>
            <td>
              <a href={source} rel="noreferrer">
                {jurisdiction}, {new URL(source).hostname.replace(/^www\./, '')}
              </a>
              : {READ[evidence]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
