export { exampleNumber } from './example-number.ts'
export { readPhone } from './parse-phone.ts'
