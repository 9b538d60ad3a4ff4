import * as Schema from "effect/Schema"

/** A slash command to be run, and where. 3.0 reads `channelId` only, 3.10 `channel_id` only. */
export interface CommandArgs {
  readonly user_id?: string | undefined
  readonly channel_id?: string | undefined
  readonly team_id?: string | undefined
  readonly root_id?: string | undefined
  readonly parent_id?: string | undefined
  readonly command?: string | undefined
  /** The name that 3.0 knows. */
  readonly channelId?: string | undefined
  /** `"true"`: suggestions only, 3.0. */
  readonly suggest?: string | undefined
}

export const CommandArgs: Schema.Codec<CommandArgs> = Schema.Struct({
  user_id: Schema.optional(Schema.String),
  channel_id: Schema.optional(Schema.String),
  team_id: Schema.optional(Schema.String),
  root_id: Schema.optional(Schema.String),
  parent_id: Schema.optional(Schema.String),
  command: Schema.optional(Schema.String),
  channelId: Schema.optional(Schema.String),
  suggest: Schema.optional(Schema.String)
})
