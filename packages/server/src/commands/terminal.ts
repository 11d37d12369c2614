/** Where a command reads and writes. */
export interface Terminal {
  say(line: string): void
  complain(line: string): void
  /** All of standard input. */
  readInput(): Promise<string>
  /** Resolves when the process is told to end. */
  stopped(): Promise<void>
}

export const processTerminal: Terminal = {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  async readInput() {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks).toString('utf8')
  },
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    }),
}
