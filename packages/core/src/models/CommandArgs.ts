import * as Schema from "effect/Schema"

/**
 * A slash command that somebody typed, and where. A client sends `channel_id` and `command`; the server fills in the
 * rest.
 */
export interface CommandArgs {
  readonly user_id: string
  readonly channel_id: string
  readonly team_id: string
  /** The thread in which it was typed; empty outside of threads. */
  readonly root_id: string
  readonly parent_id: string
  /** Opens dialogs. */
  readonly trigger_id?: string | undefined
  /** With its slash, and all that follows. */
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
