export { CLIENT_CODES, type ErrorCode } from './codes.ts'
export { REFUSALS, type RefusalCode } from './refusals.ts'
export { UntickedError } from './unticked-error.ts'
