import type { Browser, BrowserContext } from 'playwright-core'
import { freePort } from '../../../../.config/free-port.ts'
import { newDataFolder } from '../example.ts'
import { eventsOf } from '../ledger.ts'
import { ConsentServer } from './consent-server.ts'
import { Front } from './front.ts'
import { watchPage, type Held, type Said } from './witness.ts'

export interface Watched {
  readonly statuses: string[]
  /** What was shown and was not so. */
  readonly untrue: string[]
}

/** A shop with a consent server and a ledger of its own: what goes wrong in one does not meet another. */
export class Shop {
  readonly #data = newDataFolder()
  /** What was shown as saved or recorded, and in which repetition. */
  readonly promised = new Map<string, string>()
  readonly server: ConsentServer
  readonly front: Front
  readonly origin: string

  private constructor(port: number, consentPort: number) {
    this.origin = `http://localhost:${port}`
    this.server = new ConsentServer({ PORT: String(port), CONSENT_PORT: String(consentPort), DATA_FOLDER: this.#data.path })
    this.front = new Front(port, consentPort)
  }

  static async open(): Promise<Shop> {
    const shop = new Shop(await freePort(), await freePort())
    await shop.server.start()
    return shop
  }

  async close(): Promise<void> {
    this.front.close()
    await this.server.stop()
    this.#data.remove()
  }

  /** A visitor, whose pages tell what they show. */
  async visit(browser: Browser, repetition: string, mayStoreNothing: boolean): Promise<Watched & { readonly context: BrowserContext }> {
    const context = await browser.newContext()
    const [statuses, untrue]: [string[], string[]] = [[], []]
    await context.exposeFunction('said', ({ status, jti }: Said) => {
      statuses.push(status)
      if (status !== 'saved') return
      if (jti) this.promised.set(jti, repetition)
      else untrue.push('shown as saved, and never stored')
    })
    await context.exposeFunction('held', ({ status, jti = 'none', waiting, recorded }: Held) => {
      if (status === 'saved' && ![...waiting, ...recorded].includes(jti)) untrue.push('shown as saved, and not on the device')
      if (recorded.some((id) => !this.front.committed.has(id))) untrue.push('kept as recorded, and no receipt was given')
      if (status === 'recorded' && !recorded.includes(jti) && !mayStoreNothing) untrue.push('shown as recorded, and no receipt is kept')
      for (const id of [...waiting, ...recorded]) this.promised.set(id, repetition)
    })
    await context.addInitScript(watchPage)
    return { context, statuses, untrue }
  }

  /** Ids of the events in the ledger. The server is stopped for that. */
  async ledger(): Promise<string[]> {
    await this.server.stop()
    const events = await eventsOf({ env: { DATA_FOLDER: this.#data.path, DATABASE_URL: '' } })
    return events.map(({ jti }) => jti)
  }
}
