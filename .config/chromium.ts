import { existsSync } from 'node:fs'

/** Where Chromium is, or `undefined` where there is none. `CHROMIUM_PATH` goes first. */
export function findChromium(): string | undefined {
  const candidates = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return candidates.find((path): path is string => Boolean(path) && existsSync(path!))
}

const chromiumPath = findChromium()

/** Options for launching it as any user, with no request of its own to the outside, and the same pixels everywhere. */
export const chromiumLaunch = {
  ...(chromiumPath && { executablePath: chromiumPath }),
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb',
  ],
}
