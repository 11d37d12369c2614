/** Keys by the names that every driver shares or is taught. */
export type Key = 'Enter' | 'Space' | 'Tab'

/** A page in a real browser, used as a person does: real keys and clicks, sent by the browser's driver. */
export interface EnginePage {
  /** Opens an address and waits until it has loaded. */
  goto(url: string): Promise<void>
  /** Starts to go back in the history; a page that comes back from the cache tells the driver of no load. */
  back(): Promise<void>
  /** Clicks each of these in turn with the mouse, without a pause; waits for one that is not there yet. */
  click(...selectors: string[]): Promise<void>
  /** Types into what has the focus, key by key. */
  type(text: string): Promise<void>
  press(key: Key): Promise<void>
  /** Runs a function in the page; it sees its arguments, and nothing of the test around it. */
  evaluate<R, A extends readonly unknown[]>(script: (...args: A) => R, ...args: A): Promise<Awaited<R>>
  /** Closes every window that the page opened. */
  closeOthers(): Promise<void>
}

interface RunningEngine {
  readonly page: EnginePage
  stop(): Promise<void>
}

/** A browser engine on this machine. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit'
  /** Debian packages that bring it. */
  readonly packages: readonly string[]
  isInstalled(): boolean
  start(): Promise<RunningEngine>
}
