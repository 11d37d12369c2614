import type { TickedBy, TickSource } from '../event/claims.ts'
import type { NoticeParts } from '../notice/notice-parts.ts'

/** A tick and how it came about, as native listeners saw it. */
export interface Tick {
  readonly purpose: string
  readonly src: TickSource
  /** The page had the person's attention: `navigator.userActivation.isActive` at the tick. */
  readonly act: boolean
  readonly by: TickedBy
}

/** The number field as it stands. */
export interface PhoneReading {
  readonly text: string
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string
  /** A number stood there before the person touched the field. */
  readonly prefilled: boolean
  readonly edited: boolean
}

/** What a page shows and holds at one moment: the only truth. */
export interface Reading {
  /** Boxes that are ticked and have a witness. */
  readonly ticks: readonly Tick[]
  /** Boxes that are ticked without one: no consent. */
  readonly unwitnessed: readonly string[]
  readonly phone: PhoneReading
}

/** The notice as a page shows it. */
export interface NoticeReading {
  /** Read back from the page. */
  readonly text: string
  /** It is what the notice says, and nothing else; ticking is optional and the number the person's own to edit, as it says. */
  readonly unaltered: boolean
  /** Nothing that a person must see is hidden, tiny, transparent, clipped or off the page. */
  readonly visible: boolean
}

/** The port through which an opt-in reads and mends a page. */
export interface Surface {
  read(): Reading
  /** Reads the notice back; the code for it comes with the first interaction. */
  readNotice(rendered: NoticeParts): Promise<NoticeReading>
  untick(purposes: readonly string[]): void
  /** Empties boxes and number. */
  clear(): void
  /** Puts a token into the form's hidden field; an empty one clears it. */
  writeToken(token: string): void
  focus(target: 'purpose' | 'phone'): void
}
