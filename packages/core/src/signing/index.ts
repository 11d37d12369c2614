export { signEvent, type SignedEvent, type UnsignedEvent } from './sign-event.ts'
export type { KeyStorage, Signer } from './signer.ts'
export { verifyReceipt, type Jwks } from './verify-receipt.ts'
export { webCryptoSigner } from './web-crypto-signer.ts'
