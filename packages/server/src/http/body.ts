import { MAX_TOKEN_BYTES } from '@unticked/core/event'
import * as v from 'valibot'
import { decodeObject } from '../jws/decode.ts'
import { isRefusal, refuse } from '../refusal/refuse.ts'

const BODY_MS = 5_000

async function collect(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    length += value.length
    if (length > MAX_TOKEN_BYTES) refuse('body_too_large')
    chunks.push(value)
  }
}

/** Reads a body within 16 KiB and 5 seconds; what comes after that is not read. */
async function readBody(request: Request): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_TOKEN_BYTES) refuse('body_too_large')
  if (!request.body) return Buffer.alloc(0)
  const reader = request.body.getReader()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), BODY_MS)
  })
  try {
    return await Promise.race([collect(reader), late])
  } catch (error) {
    void reader.cancel().catch(() => {})
    if (isRefusal(error)) throw error
    return refuse(error instanceof Error && error.message === 'late' ? 'body_timeout' : 'body_malformed')
  } finally {
    clearTimeout(timer)
  }
}

/** Refused where the body is of another type, or packed: what is sent must be what is read. */
function requireType({ headers }: Request, type: RegExp): void {
  if (!type.test(headers.get('content-type') ?? '')) refuse('content_type_unsupported')
  if ((headers.get('content-encoding') ?? 'identity') !== 'identity') refuse('content_type_unsupported')
}

/** A body that is one token: content type `application/jose`, in capitals or not, without parameters. */
export async function readTokenBody(request: Request): Promise<string> {
  requireType(request, /^application\/jose$/i)
  // every byte becomes one character, so that nothing outside the alphabet can hide
  return (await readBody(request)).toString('latin1')
}

/** A JSON body of exactly this form. */
export async function readJsonBody<Schema extends v.GenericSchema>(request: Request, schema: Schema): Promise<v.InferOutput<Schema>> {
  requireType(request, /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i)
  const bytes = await readBody(request)
  try {
    const parsed = v.safeParse(schema, decodeObject(bytes))
    if (parsed.success) return parsed.output
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
  return refuse('body_malformed')
}
