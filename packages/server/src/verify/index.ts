export type { Jwks, ServerJwk } from '../jws/public-key.ts'
export { verifyEvent, type BoundOptions, type UnboundOptions, type VerifyResult } from './verify-event.ts'
export { verifyReceipt, type ReceiptResult } from './verify-receipt.ts'
