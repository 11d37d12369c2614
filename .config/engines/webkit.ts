import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { Builder, By, Key as Codes, type WebDriver } from 'selenium-webdriver'
import type { Engine, EnginePage, Key } from './engine.ts'
import { freePort } from '../free-port.ts'

const MACHINE = process.arch === 'arm64' ? 'aarch64' : 'x86_64'
const DRIVER = '/usr/bin/WebKitWebDriver'
const BROWSER = `/usr/lib/${MACHINE}-linux-gnu/webkit2gtk-4.1/MiniBrowser`
const DISPLAY = '/usr/bin/Xvfb'
const START_MS = 20_000
/** How long it waits for what is to be clicked. */
const WAIT_MS = 5_000
const CODES: Record<Key, string> = { Enter: Codes.ENTER, Space: Codes.SPACE, Tab: Codes.TAB }

/** WebKitGTK, the engine of Safari in another port. Its browser has no headless mode, so it gets a display of its own. */
export const webkit: Engine = {
  name: 'WebKit',
  packages: ['webkit2gtk-driver', 'xvfb'],
  isInstalled: () => [DRIVER, BROWSER, DISPLAY].every(existsSync),
  async start() {
    const screen = spawn(DISPLAY, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const [number] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer]
    const port = await freePort()
    // No session bus: asked for one, the browser would start it and leave it behind.
    const env = { ...process.env, DISPLAY: `:${String(number).trim()}`, DBUS_SESSION_BUS_ADDRESS: 'disabled:' }
    const server = spawn(DRIVER, [`--port=${port}`], { env, stdio: 'ignore' })
    process.once('exit', () => [server, screen].forEach((child) => child.kill()))
    const driver = await connect(`http://127.0.0.1:${port}`)
    await driver.manage().setTimeouts({ implicit: WAIT_MS })
    return {
      page: drive(driver, await driver.getWindowHandle()),
      async stop() {
        await driver.quit()
        await Promise.all([server, screen].map(end))
      },
    }
  },
}

async function connect(address: string): Promise<WebDriver> {
  const answers = () => fetch(`${address}/status`).then(({ ok }) => ok, () => false)
  for (const until = Date.now() + START_MS; !(await answers()); await setTimeout(50)) {
    if (Date.now() > until) throw new Error(`${DRIVER} did not start within ${START_MS / 1_000} s.`)
  }
  const capabilities = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] } }
  return new Builder().disableEnvironmentOverrides().usingServer(address).withCapabilities(capabilities).build()
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  if (child.kill()) await exited
}

function drive(driver: WebDriver, window: string): EnginePage {
  const evaluate: EnginePage['evaluate'] = (script, ...args) => driver.executeScript(`return (${script})(...arguments)`, ...args)
  return {
    goto: (url) => driver.get(url),
    back: () => evaluate(() => history.back()),
    async click(...selectors) {
      const clicks = driver.actions()
      for (const selector of selectors) {
        const element = await driver.findElement(By.css(selector))
        await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', element)
        clicks.move({ origin: element, duration: 0 }).click()
      }
      await clicks.perform()
    },
    type: (text) => driver.actions().sendKeys(text).perform(),
    press: (key) => driver.actions().sendKeys(CODES[key]).perform(),
    evaluate,
    async closeOthers() {
      for (const opened of await driver.getAllWindowHandles()) {
        if (opened === window) continue
        await driver.switchTo().window(opened)
        await driver.close()
      }
      await driver.switchTo().window(window)
    },
  }
}
