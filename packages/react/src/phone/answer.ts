/** An edit answers the error that the page shows; the same words count anew when the page gives them again. */
export function createAnswer() {
  let answered: string | undefined
  let expected = false
  return {
    to: () => answered,
    give(error: string | undefined): void {
      answered = error
      expected = false
    },
    /** The form was submitted: what the page says next is about what is there now. */
    expectNext(): void {
      expected = true
    },
    /** Whether an error that the page renders is another one, or the same after another submit. */
    renews(error: string | undefined): boolean {
      if (answered === undefined || (!expected && answered === error)) return false
      answered = undefined
      return true
    },
  }
}
