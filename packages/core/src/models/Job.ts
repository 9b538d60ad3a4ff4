import * as Schema from "effect/Schema"

/** Something long that the server does on its own: an export, a reindexing, a clean-up. */
export interface Job {
  readonly id: string
  /** `export_process`, `import_process`, `extract_content`, `data_retention`, `ldap_sync`, `message_export` … */
  readonly type: string
  readonly create_at: number
  /** 0 until it starts. */
  readonly start_at: number
  readonly last_activity_at: number
  /** `pending`, `in_progress`, `success`, `error`, `warning`, `cancel_requested`, `canceled`. */
  readonly status: string
  /** In per cent; some jobs never move it. */
  readonly progress: number
  /** What it was asked to do, and notes of its own. Numbers and flags are texts. */
  readonly data: Readonly<Record<string, string>>
  readonly priority: number
}

export const Job: Schema.Codec<Job> = Schema.Struct({
  id: Schema.String,
  type: Schema.String,
  create_at: Schema.Number,
  start_at: Schema.Number,
  last_activity_at: Schema.Number,
  status: Schema.String,
  progress: Schema.Number,
  data: Schema.Record(Schema.String, Schema.String),
  priority: Schema.Number
})
