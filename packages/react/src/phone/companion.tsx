// What is loaded a little after a field, in one piece: see use-companion.ts.
export { answerServerErrors } from '../answer-server-errors.ts'
export { OptInCountries } from '../parts/opt-in-countries.tsx'
export { OptInEcho, OptInSuggestion } from '../parts/opt-in-said.tsx'
export { PressSpace } from '../parts/press-space.tsx'
export { Resuming } from '../parts/resuming.tsx'
export { Countries } from './countries.tsx'
export { Offered, Said } from './said.tsx'
