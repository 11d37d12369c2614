/** Assistive technology reads out what stands there: attributes that say something else, or nothing, are left out. */
export interface AsItStands {
  readonly role?: undefined
  readonly 'aria-label'?: undefined
  readonly 'aria-labelledby'?: undefined
  readonly 'aria-hidden'?: undefined
}

/** Given last, so that none is passed on. */
export const AS_IT_STANDS: AsItStands = { role: undefined, 'aria-label': undefined, 'aria-labelledby': undefined, 'aria-hidden': undefined }
