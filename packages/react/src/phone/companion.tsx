// What is loaded a little after a field, in one piece: see use-companion.ts.
export { PressSpace } from '../parts/press-space.tsx'
export { Resuming } from '../parts/resuming.tsx'
export { Countries } from './countries.tsx'
export { Following } from './following.tsx'
export { Echoed, Offered, Said, Suggested } from './said.tsx'
