import { useRoot } from '../opt-in-context.ts'

/** What the person can mend. */
export function ErrorLine({ path }: { path: 'purpose' | 'phone' }) {
  const { attributes, classNames } = useRoot()
  const issue = attributes.issueAt(path)
  return issue && <p {...attributes.error(path)} className={classNames.error} data-code={issue.code}>{issue.message}</p>
}
