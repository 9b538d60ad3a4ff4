import * as Schema from "effect/Schema"

/** Command Args. */
export interface CommandArgs {
  readonly user_id?: string | undefined
  readonly channel_id?: string | undefined
  readonly team_id?: string | undefined
  readonly root_id?: string | undefined
  readonly parent_id?: string | undefined
  readonly command?: string | undefined
}

export const CommandArgs: Schema.Codec<CommandArgs> = Schema.Struct({
  user_id: Schema.optional(Schema.String),
  channel_id: Schema.optional(Schema.String),
  team_id: Schema.optional(Schema.String),
  root_id: Schema.optional(Schema.String),
  parent_id: Schema.optional(Schema.String),
  command: Schema.optional(Schema.String)
})
