export { exampleNumber } from './example-number.ts'
export { parsePhone } from './parse-phone.ts'
