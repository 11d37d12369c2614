import type { Recorded } from '@unticked/core'

/** What a page has after a consent was recorded, to be looked at: its receipt is signed by nobody. */
export const recorded: Recorded = {
  token: 'header.payload.signature',
  number: { e164: '+31612345678', international: '+31 6 12345678' },
  receipt: {
    iss: 'https://consent.acme.example/t/acme', iat: 1_767_225_600, evh: 'event-hash', evt: 'grant', jkt: 'thumbprint',
    ejti: '0b8f2a4c-5d1e-4a6b-8c3d-9e7f60514233', stm: { id: 'stories', ver: '1', loc: 'en', sha: 'notice-hash' },
    pur: [{ id: 'orders', cat: 'utility' }], st: 'active', seq: 1, head: 'head', phd: 'before', late: false,
  },
}
