export type { AgreedPurpose, KeptReceipt } from './kept-receipt.ts'
export { openReceipts, type Receipts, type ReceiptsOptions, type WithdrawalResult } from './receipts.ts'
