/** A value that both drivers take as a parameter. Times are `Date`, bytes are `Buffer`. */
export type SqlValue = string | number | boolean | Date | Buffer | null

/** A parameter: one value, or a column of them for `any` and `unnest`. */
export type SqlParam = SqlValue | readonly SqlValue[]

/** Runs one statement. Columns of type `bigint` come back as numbers, `bytea` as `Uint8Array`, times as `Date`. */
export interface Querier {
  query<Row>(sql: string, params?: readonly SqlParam[]): Promise<Row[]>
}

/** Where the ledger is kept: PostgreSQL 15 or later, or PGlite, with the same SQL. */
export interface Store extends Querier {
  /** Runs `work` in one transaction: all of it counts, or nothing. */
  tx<T>(work: (inside: Querier) => Promise<T>): Promise<T>
  close(): Promise<void>
}
