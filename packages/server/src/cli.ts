#!/usr/bin/env node
import { run } from './commands/run.ts'
import { processTerminal } from './commands/terminal.ts'

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // whoever reads has seen enough, as head -1 has
  if (code === 'EPIPE') return
  processTerminal.complain(`unticked: The output cannot be written (${code}).`)
  process.exit(2)
})
// with nobody to hear complaints, a server goes on serving
process.stderr.on('error', () => {})
process.exitCode = await run(process.argv.slice(2), processTerminal)
