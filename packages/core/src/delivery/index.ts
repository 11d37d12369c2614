export { combine } from './combine.ts'
export { deliverTo } from './deliver-to.ts'
export type { DeliveryContext, Outcome, SubmitHandler } from './submit-handler.ts'
