import * as Schema from "effect/Schema"
import { CommandTrigger } from "../limits.ts"

/** Command Draft. */
export interface CommandDraft {
  readonly id?: string | undefined
  readonly token?: string | undefined
  readonly creator_id?: string | undefined
  readonly team_id?: string | undefined
  /** Up to 128 bytes. */
  readonly trigger?: string | undefined
  /** `P`, `G`. */
  readonly method?: string | undefined
  readonly username?: string | undefined
  readonly icon_url?: string | undefined
  readonly auto_complete?: boolean | undefined
  readonly auto_complete_desc?: string | undefined
  readonly auto_complete_hint?: string | undefined
  readonly display_name?: string | undefined
  readonly description?: string | undefined
  readonly url?: string | undefined
}

export const CommandDraft: Schema.Codec<CommandDraft> = Schema.Struct({
  id: Schema.optional(Schema.String),
  token: Schema.optional(Schema.String),
  creator_id: Schema.optional(Schema.String),
  team_id: Schema.optional(Schema.String),
  trigger: Schema.optional(CommandTrigger),
  method: Schema.optional(Schema.String),
  username: Schema.optional(Schema.String),
  icon_url: Schema.optional(Schema.String),
  auto_complete: Schema.optional(Schema.Boolean),
  auto_complete_desc: Schema.optional(Schema.String),
  auto_complete_hint: Schema.optional(Schema.String),
  display_name: Schema.optional(Schema.String),
  description: Schema.optional(Schema.String),
  url: Schema.optional(Schema.String)
})
