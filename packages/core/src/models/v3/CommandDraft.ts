import * as Schema from "effect/Schema"
import { CommandTrigger } from "../limits.ts"

/** A slash command to be made, or as it shall be. It replaces the old one; the token stays. */
export interface CommandDraft {
  /** Of the command to be changed. */
  readonly id?: string | undefined
  /** Without the slash. Unlike those that the team has. */
  readonly trigger: string
  /** `P` for POST, `G` for GET; anything else is a 500. */
  readonly method: string
  /** With `http://` or `https://`; anything else is a 500. */
  readonly url: string
  /** The one in the path counts. */
  readonly team_id?: string | undefined
  readonly username?: string | undefined
  readonly icon_url?: string | undefined
  readonly auto_complete?: boolean | undefined
  readonly auto_complete_desc?: string | undefined
  readonly auto_complete_hint?: string | undefined
  readonly display_name?: string | undefined
  readonly description?: string | undefined
}

export const CommandDraft: Schema.Codec<CommandDraft> = Schema.Struct({
  id: Schema.optional(Schema.String),
  trigger: CommandTrigger,
  method: Schema.String,
  url: Schema.String,
  team_id: Schema.optional(Schema.String),
  username: Schema.optional(Schema.String),
  icon_url: Schema.optional(Schema.String),
  auto_complete: Schema.optional(Schema.Boolean),
  auto_complete_desc: Schema.optional(Schema.String),
  auto_complete_hint: Schema.optional(Schema.String),
  display_name: Schema.optional(Schema.String),
  description: Schema.optional(Schema.String)
})
