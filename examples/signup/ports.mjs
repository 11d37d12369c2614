/** Where the page and the consent server listen on this machine. */
export const PAGE_PORT = Number(process.env.PORT ?? 5173)
export const CONSENT_PORT = Number(process.env.CONSENT_PORT ?? 8787)
export const PAGE_ORIGIN = `http://localhost:${PAGE_PORT}`
