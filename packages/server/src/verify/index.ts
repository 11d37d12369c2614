export type { Jwks, ServerJwk } from '../jws/public-key.ts'
export { verifyEvent, type BoundOptions, type UnboundOptions, type VerifyResult } from './verify-event.ts'
export { verifyP256 } from './verify-p256.ts'
export { RECEIPT_STEPS, verifyReceipt, type ReceiptResult, type ReceiptStep } from './verify-receipt.ts'
