import styles from '../../packages/react/src/phone.css?raw'

export interface Token {
  /** `--unticked-ink` */
  readonly name: string
  /** `CanvasText`, which is dark in light and light in dark. */
  readonly value: string
}

const MEANING: Record<string, string> = {
  ink: 'Text, focus rings, the edge of a field under the pointer',
  quiet: 'What is said more quietly: hint, contents, small print',
  ground: 'The sheet that everything stands on',
  field: 'Inside of boxes and fields',
  edge: 'Edge of boxes, fields and quiet buttons: at least 3 to 1',
  rule: 'Thin lines between rows, and the border of the group',
  accent: 'A ticked box, and the button',
  'on-accent': 'The tick, and the words of the button',
  error: 'Errors and problems, always with words',
  radius: 'Corners: boxes ¾, fields 1, the group 1½ of it',
  space: 'One step; all distances are multiples',
}

/** The properties that theme the widget, as its style sheet has them. */
export const tokens: readonly Token[] = [...styles.matchAll(/var\((--unticked-[\w-]+), ((?:[^()]|\([^()]*\))+)\)/g)].map(([, name, value]) => ({
  name: name!,
  value: value!.replace(/var\(--u-(\w+)\)/, 'as $1'),
}))

export const meaningOf = ({ name }: Token): string => MEANING[name.replace('--unticked-', '')] ?? ''
