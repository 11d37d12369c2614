import { BROWSER_EVENT_KINDS, CLAIMS, RECORD_KINDS, type ConsentEvent, type ConsentRecord, type EventKind } from '@unticked/core/event'
import * as v from 'valibot'
import type { JsonObject } from '../jws/decode.ts'
import { refuse } from '../refusal/refuse.ts'
import { CLAIM_SCHEMAS, GIVING, TAKING_BACK } from './claim-schemas.ts'

const TAKES_BACK: readonly EventKind[] = ['withdraw', 'inbound_stop', 'erase']

function closedSchema(kind: EventKind) {
  const schemas: Record<string, v.GenericSchema> = { ...CLAIM_SCHEMAS, ...(TAKES_BACK.includes(kind) ? TAKING_BACK : GIVING), evt: v.literal(kind) }
  const entries = Object.entries(CLAIMS[kind]).map(([claim, presence]) => {
    const schema = schemas[claim]!
    return [claim, presence === 'optional' ? v.exactOptional(schema) : schema]
  })
  return v.strictObject(Object.fromEntries(entries) as v.ObjectEntries)
}

const SCHEMAS = new Map<unknown, v.GenericSchema>([...BROWSER_EVENT_KINDS, ...RECORD_KINDS].map((kind) => [kind, closedSchema(kind)]))

function isClosed(payload: JsonObject): boolean {
  const schema = SCHEMAS.get(payload.evt)
  if (!schema || !v.is(schema, payload)) return false
  if (('_sd' in payload) !== ('_sd_alg' in payload)) return false
  return payload.evt !== 'withdraw' || '_sd' in payload || payload.prev !== null
}

/** The closed payload of a browser's event; a claim too many is as wrong as one too few. */
export function checkClaims(payload: JsonObject): ConsentEvent {
  if ((RECORD_KINDS as readonly unknown[]).includes(payload.evt)) refuse('record_unsupported')
  if (!isClosed(payload)) refuse('claims_invalid')
  return payload as unknown as ConsentEvent
}

/** The claims of a record we are about to sign, checked like anybody's. */
export function sealRecord(record: ConsentRecord): ConsentRecord {
  if (!isClosed(record as unknown as JsonObject)) refuse('claims_invalid')
  return record
}
