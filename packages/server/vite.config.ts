import { library } from '../../.config/library.ts'

export default library(import.meta.url)
