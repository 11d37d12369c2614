/** One line of the log. It never holds a phone number, a token, a key, an address or anything a caller sent. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error'
  event: 'request' | 'failure' | 'start' | 'stop'
  requestId?: string
  tenant?: string
  route?: string
  status?: number
  code?: string
  /** Milliseconds from the request to its answer. */
  ms?: number
  /** A sentence of our own, never of a caller or a driver. */
  note?: string
  /** Stack frames of a failure, without its message. */
  frames?: string[]
}

export interface Logger {
  write(entry: LogEntry): void
}

/** One JSON object per line on standard error. */
export const lineLogger: Logger = {
  write: (entry) => void process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`),
}

export const quietLogger: Logger = { write: () => {} }

/** What a log may say about an unexpected error: its name and where it came from, since messages of drivers quote input. */
export function describeFailure(error: unknown): Pick<LogEntry, 'note' | 'frames'> {
  if (!(error instanceof Error)) return { note: 'Something other than an error was thrown.' }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim())
  return { note: error.name, frames: frames.slice(0, 8) }
}
