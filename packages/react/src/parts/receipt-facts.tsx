import type { OptIn, Recorded } from '@unticked/core'
import { fillTemplate, joinSegments, WHATSAPP } from '@unticked/core/notice'
import type { ReactNode } from 'react'
import { segments } from './segments.tsx'

interface ReceiptFactsProps {
  readonly optIn: OptIn
  readonly recorded: Recorded
  readonly heading: 'h2' | 'h3' | 'h4'
}

/** What, from whom, to which number, since when, and how to stop. */
export function ReceiptFacts({ optIn, recorded, heading: Heading }: ReceiptFactsProps) {
  const { messages, locale, notice } = optIn.options
  const { receipt, number } = recorded
  const names = { business: notice.business.name, whatsapp: WHATSAPP }
  return (
    <>
      <Heading data-part="receipt-title">{joinSegments(fillTemplate(messages.receiptTitle, names))}</Heading>
      <dl data-part="receipt-facts">
        <Fact name={messages.receiptWhat}>
          {receipt.pur.map(({ id }) => {
            const words = notice.wording[locale]![id]
            return <p key={id}>{words ? `${words.title}: ${words.content}` : id}</p>
          })}
        </Fact>
        <Fact name={messages.receiptNumber}>
          <bdi>{number.international}</bdi>
        </Fact>
        <Fact name={messages.receiptWhen}>{new Date(receipt.iat * 1000).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' })}</Fact>
        <Fact name={messages.receiptStop}>
          {segments(optIn.rendered.parts.stop, { preferences: (text, key) => <a key={key} href={notice.business.preferencesUrl}>{text}</a> })}
        </Fact>
      </dl>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
