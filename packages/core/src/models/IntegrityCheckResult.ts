import * as Schema from "effect/Schema"

/** A record of the database that belongs to one which is not there. */
export interface OrphanedRecord {
  readonly parent_id: string | null
  readonly child_id: string | null
}

export const OrphanedRecord: Schema.Codec<OrphanedRecord> = Schema.Struct({
  parent_id: Schema.NullOr(Schema.String),
  child_id: Schema.NullOr(Schema.String)
})

/** Two tables of the database, and what does not fit between them. */
export interface RelationalIntegrityCheckData {
  readonly parent_name: string
  readonly child_name: string
  /** Names of columns. */
  readonly parent_id_attr: string
  readonly child_id_attr: string
  readonly records: ReadonlyArray<OrphanedRecord> | null
}

export const RelationalIntegrityCheckData: Schema.Codec<RelationalIntegrityCheckData> = Schema.Struct({
  parent_name: Schema.String,
  child_name: Schema.String,
  parent_id_attr: Schema.String,
  child_id_attr: Schema.String,
  records: Schema.NullOr(Schema.Array(OrphanedRecord))
})

/** What one of the checks of the database found. They run through the server's own socket only. */
export interface IntegrityCheckResult {
  readonly data: RelationalIntegrityCheckData
  /** Empty when it went well. */
  readonly err: string
}

export const IntegrityCheckResult: Schema.Codec<IntegrityCheckResult> = Schema.Struct({
  data: RelationalIntegrityCheckData,
  err: Schema.String
})
