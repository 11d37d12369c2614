export { createInteraction, type Interaction } from './interaction.ts'
