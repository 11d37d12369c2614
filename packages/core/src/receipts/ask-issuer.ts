import { verifyAt } from '../delivery/verify-at.ts'
import { ofTenant, transact } from '../signing/database.ts'
import { verifyReceipt } from '../signing/verify-receipt.ts'
import type { KeptReceipt, KeptRecording } from './kept-receipt.ts'

const PATIENCE_MS = 5_000

/** The issuer's signed word that what a receipt says was taken back; `undefined` while it stands, and where the issuer cannot be asked. */
async function stoppedAt(issuer: string, evh: string): Promise<string | undefined> {
  const answer = await fetch(`${issuer}/receipts/${evh}`, { credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
  const { receipt: token } = (await answer.json()) as { receipt: string }
  const { st } = await verifyAt(issuer, token, evh, verifyReceipt)
  return st === 'withdrawn' ? token : undefined
}

/** Asks the issuer what became of these elsewhere, as after a STOP message, and keeps the answer beside the receipts. Says nothing where it cannot ask. */
export async function askIssuer(issuer: string, kept: readonly KeptReceipt[]): Promise<void> {
  const asked = kept.filter(({ purposes }) => purposes.some(({ standing }) => standing))
  await Promise.all(asked.map(async ({ evh }) => {
    const stopped = await stoppedAt(issuer, evh).catch(() => undefined)
    if (stopped) await keepStopped(issuer, evh, stopped).catch(() => undefined)
  }))
}

const keepStopped = (tenant: string, evh: string, stopped: string) =>
  transact('readwrite', (store) => {
    const rows: IDBRequest<KeptRecording[]> = store('receipts').getAll(ofTenant(tenant))
    rows.onsuccess = () => {
      // It may have been forgotten meanwhile.
      const row = rows.result.find(({ receipt }) => receipt.evh === evh)
      if (row) store('receipts').put({ ...row, stopped }, [tenant, evh])
    }
    return rows
  })
