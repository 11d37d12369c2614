import type { Measure } from '../measure.ts'
import type { Subject } from '../subject.ts'

const WARM_UP_MS = 60
const RENDER_MS = 150
const ignore = () => {}

const escape = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const regions = Array.from({ length: 26 * 26 }, (_, at) => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26)))
const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
const COUNTRY_NAME = new RegExp(`\\b(?:${regions.flatMap((region) => names.of(region) ?? []).map(escape).join('|')})\\b`, 'g')

/** `renderToString` in Node, production React: how often in a second, how much HTML, and how many countries it names. */
export const render: Measure = {
  name: 'render',
  async read({ module }) {
    const [{ createElement }, { renderToString }, { subject }] = await Promise.all([
      import('react'),
      import('react-dom/server'),
      import(module) as Promise<{ subject: Subject }>,
    ])
    const html = () => renderToString(createElement(subject.Field, { name: 'phone', onNumber: ignore }))
    const renders = (forMs: number) => {
      const started = performance.now()
      let times = 0
      let elapsed = 0
      for (; elapsed < forMs; elapsed = performance.now() - started) {
        html()
        times++
      }
      return (times / elapsed) * 1000
    }
    renders(WARM_UP_MS)
    return { rendersPerSecond: renders(RENDER_MS), htmlBytes: Buffer.byteLength(html()), countryNames: new Set(html().match(COUNTRY_NAME)).size }
  },
}
