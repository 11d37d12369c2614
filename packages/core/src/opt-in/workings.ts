import type { ErrorCode } from '../errors/codes.ts'
import type { UntickedError } from '../errors/unticked-error.ts'
import type { Interaction } from '../interaction/index.ts'
import type { RenderedNotice } from '../notice/render-notice.ts'
import type { PhoneReader } from '../phone/reader.ts'
import type { FindSurface, OptInOptions } from './options.ts'
import type { OptInAction } from './reduce.ts'
import type { OptInState } from './state.ts'

/** One opt-in from inside: what its acts share. */
export interface Workings {
  readonly options: OptInOptions
  readonly rendered: Pick<RenderedNotice, 'locale' | 'parts'>
  readonly reader: PhoneReader
  readonly findSurface: FindSurface
  /** The form has gone on without what is being signed. */
  abandoned: boolean
  getState(): OptInState
  send(action: OptInAction): void
  report(code: Parameters<NonNullable<OptInOptions['onIssue']>>[0]['code']): void
  /** Nothing is recorded: says so to the person and to the page. */
  refuse(code: ErrorCode | 'late'): { readonly status: 'refused'; readonly code: ErrorCode | 'late' }
  /** The code of the first interaction, once it is here. */
  loaded?: Interaction
  /** The same, fetched; tried again after it failed. */
  load(): Promise<Interaction>
}

/** By its name, so that the class is loaded with those who throw it. */
export const codeOf = (error: unknown): ErrorCode => ((error as Error)?.name === 'UntickedError' ? (error as UntickedError).code : 'handler_failed')
