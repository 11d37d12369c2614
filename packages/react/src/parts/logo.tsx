import { LOGO_COLOUR, LOGO_PATH } from './logo-path.ts'

/** WhatsApp's logo. It has no title: the word beside it says the name. */
export function Logo() {
  return (
    <svg data-part="logo" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path fill={LOGO_COLOUR} d={LOGO_PATH} />
    </svg>
  )
}
