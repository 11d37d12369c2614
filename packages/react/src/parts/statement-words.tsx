import { WHATSAPP, type RenderedPurpose } from '@unticked/core/notice'
import { useRoot } from '../opt-in-context.ts'
import { Logo } from './logo.tsx'
import { segments } from './segments.tsx'

/** What the person says yes to, with WhatsApp's logo and name, and what will arrive. */
export function StatementWords({ title, content }: RenderedPurpose) {
  const { classNames, logo } = useRoot()
  return (
    <>
      <span data-part="title" className={classNames.title} data-notice-part="">
        {segments(title, {
          title: (text, key) => <b key={key}>{text}</b>,
          whatsapp: (_, key) => <span key={key} data-part="brand" className={classNames.brand}>{logo || <Logo />}{WHATSAPP}</span>,
        })}
      </span>
      <span data-part="content" className={classNames.content} data-notice-part="">
        {segments(content)}
      </span>
    </>
  )
}
