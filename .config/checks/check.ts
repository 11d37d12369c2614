/** What a check found. Nothing in `problems` means that all is well; `report` is printed either way. */
export interface Outcome {
  problems: string[]
  report?: string[]
}

/** One line of `npm run check`. */
export interface Check {
  name: string
  run: () => Outcome | Promise<Outcome>
}
