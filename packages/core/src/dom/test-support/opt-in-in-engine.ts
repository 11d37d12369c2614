import { expect } from 'vitest'
import type { EnginePage } from '../../../../../.config/engines/engine.ts'
import type { Site } from '../../../../../.config/engines/site.ts'

interface Scripts {
  /** A signer that opt-in-script.ts knows; none is the browser's own. */
  readonly signer?: 'late' | 'during'
  /** Loads the library a second time; it connects what lies in `.copy`. */
  readonly copy?: boolean
}

/** Opens a page of this HTML, and waits until the opt-ins in it are connected: WebKit's driver may come back before its script has run. */
export async function openOptIn(page: EnginePage, site: Site, html: string, { signer, copy }: Scripts = {}): Promise<void> {
  const folders = copy ? ['/copy/', '/'] : ['/']
  const scripts = folders.map((folder) => `<script type="module" src="${folder}opt-in.js"></script>`)
  await page.goto(site.show(`<!doctype html><title>Shop</title><body data-signer="${signer ?? ''}">${html}${scripts.join('')}`))
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('[data-part=root]:not([data-connected])').length)).toBe(0)
}
