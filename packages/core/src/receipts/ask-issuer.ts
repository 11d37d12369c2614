import { verifyAt } from '../delivery/verify-at.ts'
import type { ConsentState } from '../event/types.ts'
import { ofTenant, transact } from '../signing/database.ts'
import { verifyReceipt } from '../signing/verify-receipt.ts'
import type { IssuerWord, KeptReceipt, KeptRecording } from './kept-receipt.ts'

const PATIENCE_MS = 5_000

const verifyState: typeof verifyReceipt = (state, jwks, expected) => verifyReceipt(state, jwks, { ...expected, kind: 'optin-state+jwt' })

/** The issuer's signed word on what holds now of what a receipt says. @throws where the issuer cannot be asked */
async function wordOf(issuer: string, evh: string): Promise<IssuerWord> {
  const answer = await fetch(`${issuer}/receipts/${evh}`, { credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
  const { state: token } = (await answer.json()) as { state: string }
  const { pur } = (await verifyAt(issuer, token, evh, verifyState)) as unknown as ConsentState
  return { token, stopped: pur.filter(({ st }) => st !== 'active').map(({ id }) => id) }
}

/** Asks the issuer what became of these elsewhere, as after a STOP message, and keeps its word beside the receipts. Says nothing where it cannot ask. */
export async function askIssuer(issuer: string, kept: readonly KeptReceipt[]): Promise<void> {
  const asked = kept.filter(({ purposes }) => purposes.some(({ standing }) => standing))
  await Promise.all(asked.map(({ evh }) => wordOf(issuer, evh).then((word) => keepWord(issuer, evh, word)).catch(() => undefined)))
}

const keepWord = (tenant: string, evh: string, word: IssuerWord) =>
  transact('readwrite', (store) => {
    const rows: IDBRequest<KeptRecording[]> = store('receipts').getAll(ofTenant(tenant))
    rows.onsuccess = () => {
      // It may have been forgotten meanwhile.
      const row = rows.result.find(({ receipt }) => receipt.evh === evh)
      if (row && (row.word || word.stopped.length)) store('receipts').put({ ...row, word }, [tenant, evh])
    }
    return rows
  })
