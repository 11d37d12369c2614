import { LOCALES, type Messages } from '@unticked/core/locales'
import { nameOf } from '../support/words.ts'

/** Who has read the words. */
const READ: Record<Messages['review'], string> = {
  draft: 'by its authors alone: have it read before you use it',
  native: 'by a native speaker',
  legal: 'by a native speaker and a lawyer',
}
const english = new Intl.DisplayNames(['en'], { type: 'language' })

/** Every language that ships, and who has read it. */
export function LanguageTable() {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Tag</th>
          <th scope="col">Language</th>
          <th scope="col">Runs</th>
          <th scope="col">Review</th>
          <th scope="col">Has been read</th>
        </tr>
      </thead>
      <tbody>
        {LOCALES.map((messages) => (
          <tr key={messages.tag}>
            <th scope="row">
              <code>{messages.tag}</code>
            </th>
            <td>
              {english.of(messages.tag)}, <bdi lang={messages.tag}>{nameOf(messages)}</bdi>
            </td>
            <td>{messages.dir === 'rtl' ? 'right to left' : 'left to right'}</td>
            <td>{messages.review}</td>
            <td>{READ[messages.review]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
