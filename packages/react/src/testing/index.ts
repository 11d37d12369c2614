export { fillPhone } from './fill-phone.ts'
export { submit } from './submit.ts'
export { tick, untick } from './tick.ts'
