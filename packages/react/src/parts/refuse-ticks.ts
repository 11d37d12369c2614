/** Attributes that could tick a box, or make one obligatory. React adds the first two to every element. */
export type TickingProp = 'defaultChecked' | 'defaultValue' | 'checked' | 'required'

/** @throws {TypeError} when one of them is among the props, whatever its value */
export function refuseTicks(props: object): void {
  for (const prop in props) {
    if (/^(checked|default|required)/.test(prop)) throw new TypeError(`Only the person may tick: no ${prop}.`)
  }
}
