import * as Schema from "effect/Schema"

/** Role. */
export interface Role {
  readonly id: string
  /** Up to 64 bytes. */
  readonly name: string
  /** Up to 128 bytes. */
  readonly display_name: string
  /** Up to 1,024 bytes. */
  readonly description: string
  readonly permissions: ReadonlyArray<string>
  readonly scheme_managed: boolean
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly built_in: boolean
  readonly scheme_id: string | null
}

export const Role: Schema.Codec<Role> = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  display_name: Schema.String,
  description: Schema.String,
  permissions: Schema.Array(Schema.String),
  scheme_managed: Schema.Boolean,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  built_in: Schema.Boolean,
  scheme_id: Schema.NullOr(Schema.String)
})
