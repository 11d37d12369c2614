import { brotli } from '../../../.config/checks/bundle.ts'
import { isOfPage } from '../build.ts'
import type { Measure, Target } from '../measure.ts'
import { NUMBER, type } from '../typing.ts'

const digits = (text: string) => text.replace(/\D/g, '')

function bytesOf({ built: { chunks, assets } }: Target, fileName: string): number {
  if (isOfPage(fileName)) return 0
  const chunk = chunks.find((file) => file.fileName === fileName)
  if (chunk) return brotli(chunk.code)
  const asset = assets.find((file) => file.fileName === fileName)
  if (!asset) return 0
  return fileName.endsWith('.css') ? brotli(String(asset.source)) : asset.source.length
}

/** A visit: the page loads, a number is typed and judged, the list is opened. Every request is noted. */
export const requests: Measure = {
  name: 'requests',
  once: true,
  read(target) {
    const urls: URL[] = []
    return target.visit(
      async ({ page, settle }) => {
        await page.evaluate(() => window.bench.mount(1))
        await settle()
        await page.locator('input[type=tel]').focus()
        await settle()
        await type(page)
        await settle()
        const { number, valid } = await page.evaluate(() => ({ number: window.bench.number, valid: window.bench.validates(window.bench.number) }))
        if (digits(number) !== digits(NUMBER) || valid === false) throw new Error(`${target.id} took ${NUMBER} for "${number}", valid: ${valid}`)
        const own = new Set(urls.filter(({ hostname }) => hostname === '127.0.0.1').map(({ pathname }) => pathname.split('/').at(-1)!))
        const judged = [...own].reduce((bytes, fileName) => bytes + bytesOf(target, fileName), 0)
        if (await page.evaluate(() => window.bench.hasList)) await page.evaluate(() => window.bench.open())
        await settle()
        const hosts = new Set(urls.filter(({ protocol }) => protocol.startsWith('http')).map(({ hostname }) => hostname))
        return { judgedBytes: judged, foreignHosts: hosts.size - 1 }
      },
      (page) => page.on('request', (request) => urls.push(new URL(request.url()))),
    )
  },
}
