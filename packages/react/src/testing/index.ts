export { tick, untick } from './tick.ts'
