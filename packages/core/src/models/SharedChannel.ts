import * as Schema from "effect/Schema"

/** Shared Channel. */
export interface SharedChannel {
  readonly id: string
  readonly team_id: string
  readonly home: boolean
  readonly readonly: boolean
  readonly name: string
  readonly display_name: string
  readonly purpose: string
  readonly header: string
  readonly creator_id: string
  readonly create_at: number
  readonly update_at: number
  readonly remote_id?: string | undefined
  readonly Type: string
}

export const SharedChannel: Schema.Codec<SharedChannel> = Schema.Struct({
  id: Schema.String,
  team_id: Schema.String,
  home: Schema.Boolean,
  readonly: Schema.Boolean,
  name: Schema.String,
  display_name: Schema.String,
  purpose: Schema.String,
  header: Schema.String,
  creator_id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  remote_id: Schema.optional(Schema.String),
  Type: Schema.String
})
