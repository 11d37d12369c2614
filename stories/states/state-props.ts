import type { Messages } from '@unticked/core/locales'

/** The language that states are shown in. */
export interface Words {
  readonly locale: string
  readonly messages: Messages
}

/** What brings something into one state. It marks an element with `data-arrived` when it is there. */
export interface StateProps<Row> extends Words {
  /** Of its place in the page. */
  readonly id: string
  readonly row: Row
}
