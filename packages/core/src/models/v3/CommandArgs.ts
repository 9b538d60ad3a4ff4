import * as Schema from "effect/Schema"

/** A slash command to be run, and where. 3.0 reads `channelId` only, 3.10 `channel_id` only. */
export interface CommandArgs {
  /** With its slash; without one it is a 400. */
  readonly command: string
  readonly channel_id?: string | undefined
  /** The name that 3.0 knows. */
  readonly channelId?: string | undefined
  readonly root_id?: string | undefined
  readonly parent_id?: string | undefined
  /** Ignored, like `team_id`: the session and the path say it. */
  readonly user_id?: string | undefined
  readonly team_id?: string | undefined
  /** `"true"`: suggestions only, 3.0. */
  readonly suggest?: string | undefined
}

export const CommandArgs: Schema.Codec<CommandArgs> = Schema.Struct({
  command: Schema.String,
  channel_id: Schema.optional(Schema.String),
  channelId: Schema.optional(Schema.String),
  root_id: Schema.optional(Schema.String),
  parent_id: Schema.optional(Schema.String),
  user_id: Schema.optional(Schema.String),
  team_id: Schema.optional(Schema.String),
  suggest: Schema.optional(Schema.String)
})
