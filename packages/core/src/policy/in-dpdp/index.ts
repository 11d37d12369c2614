export { IN_DPDP_EN, IN_DPDP_HI, inDpdpLines, type InDpdpFacts, type InDpdpWords } from './lines.ts'
