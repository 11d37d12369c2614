export { checkContent, isVague, VAGUE_WORDS, type VagueWord } from './vague-content.ts'
