import type { ComponentType } from 'react'

export interface FieldProps {
  /** Made from the field's place on the page, so that fifty of them are fifty fields. */
  readonly name: string
  /** Says what the field takes the number for, in whatever form its library emits it. */
  readonly onNumber: (number: string) => void
}

/** A phone field as its own documentation shows it, with US chosen and English names. */
export interface Subject {
  readonly Field: ComponentType<FieldProps>
  /** What a form would ask before it accepts a number. It is in the bundle because an app would need it; no column times it. */
  readonly validate?: (number: string) => boolean
  /** The list of countries; none where there is no list, or where its rows are there from the start. */
  readonly list?: {
    readonly open: (page: HTMLElement) => void
    /** Finds the rows, of which at least 200 must be there and shown. */
    readonly rows: string
  }
}
