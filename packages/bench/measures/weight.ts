import { brotli, staticGraph } from '../../../.config/checks/bundle.ts'
import { isOfPage } from '../build.ts'
import type { Measure } from '../measure.ts'

const IMAGE = /\.(?:webp|png|svg|gif|jpe?g|avif)$/

/** What the first paint needs and the page with React had not already; and the pictures that belong to it. */
export const weight: Measure = {
  name: 'weight',
  once: true,
  async read({ built: { chunks, assets } }) {
    const entry = chunks.find(({ isEntry }) => isEntry)!
    const graph = staticGraph({ chunks: new Map(chunks.map((chunk) => [chunk.fileName, chunk])) }, entry)
    const script = [...graph].filter(({ fileName }) => !isOfPage(fileName)).reduce((bytes, { code }) => bytes + brotli(code), 0)
    const styles = assets.filter(({ fileName }) => fileName.endsWith('.css')).reduce((bytes, { source }) => bytes + brotli(String(source)), 0)
    const images = assets.filter(({ fileName }) => IMAGE.test(fileName)).reduce((bytes, { source }) => bytes + source.length, 0)
    return { scriptBytes: script, styleBytes: styles, initialBytes: script + styles, imageBytes: images }
  },
}
