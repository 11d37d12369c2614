export { createInteraction, type Delivered, type Interaction } from './interaction.ts'
