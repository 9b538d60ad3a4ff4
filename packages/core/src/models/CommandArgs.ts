import * as Schema from "effect/Schema"

/** Command Args. */
export interface CommandArgs {
  readonly user_id: string
  readonly channel_id: string
  readonly team_id: string
  readonly root_id: string
  readonly parent_id: string
  readonly trigger_id?: string | undefined
  readonly command: string
}

export const CommandArgs: Schema.Codec<CommandArgs> = Schema.Struct({
  user_id: Schema.String,
  channel_id: Schema.String,
  team_id: Schema.String,
  root_id: Schema.String,
  parent_id: Schema.String,
  trigger_id: Schema.optional(Schema.String),
  command: Schema.String
})
