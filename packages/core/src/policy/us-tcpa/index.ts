export { US_TCPA_EN, usTcpaLines, type UsTcpaFacts, type UsTcpaWords } from './lines.ts'
