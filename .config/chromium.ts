import { existsSync } from 'node:fs'

const CANDIDATES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Chromium is, or `undefined` where there is none. `CHROMIUM_PATH` goes first. */
export const chromiumPath = CANDIDATES.find((path): path is string => path !== undefined && path !== '' && existsSync(path))

/** Options for launching it as any user, with no request of its own to the outside, and the same pixels everywhere. */
export const chromiumLaunch = {
  ...(chromiumPath && { executablePath: chromiumPath }),
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb',
  ],
}
