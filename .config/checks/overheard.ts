// Prevents: a test of whole programs whose pages nobody overhears. Every such test must go red where a number gets into an address, a log,
// an error, storage or a window's event: `launchChromium` of `.config/privacy` listens, and what was heard is read after each test.
import type { Check } from './check.ts'
import { files, grep } from './tree.ts'

const UNHEARD = /\bchromium\.launch|\bchromiumLaunch\b|from 'puppeteer/

export const overheard: Check = {
  name: 'every e2e page is overheard',
  run: () => ({ problems: grep(files(/\.e2e\.test\.ts$|\/e2e\//), UNHEARD).map((line) => `${line} (use launchChromium of .config/privacy)`) }),
}
