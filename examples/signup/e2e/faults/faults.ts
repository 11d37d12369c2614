import type { BrowserContext, Page } from 'playwright-core'
import type { Random } from './random.ts'
import type { ConsentServer } from './consent-server.ts'
import type { Front } from './front.ts'

/** What a fault has to work with. */
export interface Scene {
  readonly random: Random
  readonly front: Front
  readonly server: ConsentServer
  readonly context: BrowserContext
  /** Fills in the form, ready to be submitted. */
  fill(page: Page): Promise<void>
  open(): Promise<Page>
  submit(page: Page): Promise<void>
}

export interface Fault {
  readonly name: string
  /** How often in each 60. */
  readonly weight: number
  /** The device stores nothing, so nothing may be shown as saved. */
  readonly storesNothing?: true
  /** Before any page is open. */
  prepare?(scene: Scene): Promise<void>
  /** A person signs up meanwhile. */
  act(scene: Scene): Promise<void>
  /** Ends what would go on for ever. */
  lift?(scene: Scene): Promise<void>
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function signUp(scene: Scene, meanwhile: (page: Page) => Promise<unknown> = async () => undefined): Promise<void> {
  const page = await scene.open()
  await scene.fill(page)
  await Promise.all([scene.submit(page), meanwhile(page)])
}

/** Fails with an answer once or a few times, with or without a time to come back. */
const answers = (status: number, weight: number): Fault => ({
  name: `the server answers ${status}`,
  weight,
  async act(scene) {
    const { random, front } = scene
    const retryAfterS = random.pick([undefined, undefined, 1])
    for (let times = 1 + random.below(3); times > 0; times--) front.faults.push({ kind: 'answer', status, ...(retryAfterS && { retryAfterS }) })
    await signUp(scene)
  },
})

export const FAULTS: readonly Fault[] = [
  { name: 'nothing goes wrong', weight: 1, act: (scene) => signUp(scene) },
  answers(500, 3),
  answers(503, 3),
  answers(429, 3),
  // What stands before a server answers so: a proxy in the middle of a deployment, a firewall, a portal.
  answers(404, 1),
  answers(403, 1),
  answers(200, 1),
  {
    name: 'no challenge can be had, which is said',
    weight: 3,
    // Without a challenge nothing is signed.
    storesNothing: true,
    async act(scene) {
      const page = await scene.open()
      scene.front.challengeStatus = scene.random.pick([404, 429, 500, 503, 'silence'])
      await scene.fill(page)
      await scene.submit(page)
      await page.getByText('You will get no messages').waitFor()
    },
    async lift({ front }) {
      front.challengeStatus = undefined
    },
  },
  {
    name: 'the account cannot be made, and the answer is another then',
    weight: 2,
    // What fell with the account was never agreed to.
    storesNothing: true,
    async act(scene) {
      const page = await scene.open()
      scene.front.accountStatus = scene.random.pick([409, 500, 503])
      await scene.fill(page)
      await scene.submit(page)
      scene.front.accountStatus = 201
      await page.getByRole('checkbox', { name: /order updates/ }).uncheck()
      await scene.submit(page)
      await page.getByText('You will get no messages').waitFor()
    },
  },
  {
    name: 'the answer is lost after the commit',
    weight: 4,
    async act(scene) {
      // Chromium tells of a lost answer, so that the first repeat comes at once.
      for (let times = 1 + scene.random.below(4); times > 0; times--) scene.front.faults.push({ kind: 'lose-answer' })
      await signUp(scene)
    },
  },
  {
    name: 'the network goes at any step',
    weight: 4,
    async act(scene) {
      await signUp(scene, async () => {
        await wait(scene.random.below(120))
        await scene.context.setOffline(true)
        await wait(scene.random.below(400))
      })
    },
    lift: ({ context }) => context.setOffline(false),
  },
  {
    name: 'the tab is killed some time after the click',
    weight: 4,
    async act(scene) {
      const { random, front } = scene
      if (random.below(2)) front.faults.push({ kind: 'lose-answer' })
      await signUp(scene, async (page) => {
        await wait(random.below(250))
        await page.close()
      }).catch(() => undefined)
    },
  },
  {
    name: 'the tab is killed while it sends',
    weight: 3,
    async act(scene) {
      await signUp(scene, (page) => new Promise<void>((resolve) => {
        const kill = async () => {
          await page.locator('[data-status=saved]').waitFor()
          await wait(scene.random.below(50))
          await page.close()
          resolve()
        }
        scene.front.faults.push({ kind: 'swallow', arrived: kill })
      })).catch(() => undefined)
    },
  },
  {
    name: 'the tab is killed when it says saved',
    weight: 3,
    async act(scene) {
      for (let times = 0; times < 3; times++) scene.front.faults.push({ kind: 'answer', status: 503 })
      await signUp(scene, async (page) => {
        await page.locator('[data-status=saved]').waitFor()
        await page.close()
      }).catch(() => undefined)
    },
    async lift({ front }) {
      front.faults.length = 0
    },
  },
  {
    name: 'two tabs submit at once',
    weight: 3,
    async act(scene) {
      const { random, front } = scene
      if (random.below(2)) front.faults.push({ kind: 'answer', status: 503 })
      const pages = [await scene.open(), await scene.open()]
      for (const page of pages) await scene.fill(page)
      await Promise.all(pages.map((page) => scene.submit(page)))
    },
  },
  {
    name: 'storage is full',
    weight: 3,
    storesNothing: true,
    async prepare({ context }) {
      await context.addInitScript(() => {
        for (const name of ['add', 'put'] as const) {
          const write = IDBObjectStore.prototype[name]
          IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...args) {
            const request = write.apply(this, args)
            this.transaction.abort()
            return request
          }
        }
      })
    },
    async act(scene) {
      if (scene.random.below(2)) scene.front.faults.push({ kind: 'answer', status: 503 })
      await signUp(scene)
    },
  },
  {
    name: 'IndexedDB is refused',
    weight: 3,
    storesNothing: true,
    async prepare({ context }) {
      await context.addInitScript(() => {
        indexedDB.open = () => { throw new DOMException('no', 'SecurityError') }
      })
    },
    async act(scene) {
      if (scene.random.below(2)) scene.front.faults.push({ kind: 'lose-answer' })
      await signUp(scene)
    },
  },
  {
    name: 'storage takes no keys',
    weight: 2,
    async prepare({ context }) {
      await context.addInitScript(() => {
        const { add } = IDBObjectStore.prototype
        IDBObjectStore.prototype.add = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
          if ((value as CryptoKeyPair).privateKey) throw new DOMException('no', 'DataCloneError')
          return add.call(this, value, key)
        }
      })
    },
    act: (scene) => signUp(scene),
  },
  {
    name: 'the clock is a day wrong',
    weight: 4,
    async prepare({ context, random }) {
      await context.addInitScript((offset) => {
        const now = Date.now
        Date.now = () => now() + offset
      }, random.pick([-86_400_000, 86_400_000]))
    },
    async act(scene) {
      if (scene.random.below(2)) scene.front.faults.push({ kind: 'answer', status: 503 })
      await signUp(scene)
    },
  },
  {
    name: 'the server is killed between arrival and answer',
    weight: 3,
    async act(scene) {
      const { random, front, server } = scene
      const killed = new Promise<void>((resolve, reject) => {
        const kill = async () => {
          await wait(random.below(25))
          await server.kill()
        }
        front.faults.push({ kind: 'forward', sent: () => void kill().then(resolve, reject) })
      })
      // The account is made without waiting for the event to be sent.
      await Promise.all([signUp(scene), killed])
      await server.start()
    },
  },
  {
    name: "the server's key is rotated meanwhile",
    weight: 3,
    async act(scene) {
      scene.front.faults.push({ kind: 'answer', status: 503 }, { kind: 'answer', status: 503 })
      await signUp(scene)
      await scene.server.stop()
      scene.server.rotateKey()
      await scene.server.start()
    },
  },
  {
    name: 'the challenge expires in the queue',
    weight: 3,
    async act(scene) {
      for (let times = 0; times < 4; times++) scene.front.faults.push({ kind: 'answer', status: 503, retryAfterS: 2 })
      await signUp(scene)
      await scene.server.restart(2 * 3_600_000)
      scene.front.faults.length = 0
    },
  },
]
