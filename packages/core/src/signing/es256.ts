/** The one kind of key, and the one algorithm. */
export const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const
export const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const
