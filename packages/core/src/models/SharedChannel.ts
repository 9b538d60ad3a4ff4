import * as Schema from "effect/Schema"

/** A channel that is kept the same on several servers. Needs a licence with shared channels. */
export interface SharedChannel {
  /** The channel's. */
  readonly id: string
  /** Empty for direct messages. */
  readonly team_id: string
  /** It was shared from here; else `remote_id` says from where. */
  readonly home: boolean
  readonly readonly: boolean
  readonly name: string
  readonly display_name: string
  readonly purpose: string
  readonly header: string
  readonly creator_id: string
  readonly create_at: number
  readonly update_at: number
  /** Missing at home. */
  readonly remote_id?: string | undefined
  /** The channel's, `O`, `P`, `D` or `G`. A capital on the wire, too. */
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
