import * as Schema from "effect/Schema"

/** Orphaned Record. */
export interface OrphanedRecord {
  readonly parent_id: string | null
  readonly child_id: string | null
}

export const OrphanedRecord: Schema.Codec<OrphanedRecord> = Schema.Struct({
  parent_id: Schema.NullOr(Schema.String),
  child_id: Schema.NullOr(Schema.String)
})

/** Relational Integrity Check Data. */
export interface RelationalIntegrityCheckData {
  readonly parent_name: string
  readonly child_name: string
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

/** Integrity Check Result. */
export interface IntegrityCheckResult {
  readonly data: RelationalIntegrityCheckData
  readonly err: string
}

export const IntegrityCheckResult: Schema.Codec<IntegrityCheckResult> = Schema.Struct({
  data: RelationalIntegrityCheckData,
  err: Schema.String
})
