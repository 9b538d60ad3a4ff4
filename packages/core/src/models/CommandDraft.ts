import * as Schema from "effect/Schema"
import { CommandTrigger } from "./limits.ts"

/** Command Draft. */
export interface CommandDraft {
  readonly id?: string | undefined
  readonly token?: string | undefined
  readonly creator_id?: string | undefined
  readonly team_id?: string | undefined
  /** Up to 128 bytes. */
  readonly trigger?: string | undefined
  readonly method?: string | undefined
  readonly username?: string | undefined
  readonly icon_url?: string | undefined
  readonly auto_complete?: boolean | undefined
  readonly auto_complete_desc?: string | undefined
  readonly auto_complete_hint?: string | undefined
  readonly display_name?: string | undefined
  readonly description?: string | undefined
  readonly url?: string | undefined
  readonly plugin_id?: string | undefined
  readonly autocomplete_data?: Readonly<Record<string, unknown>> | null | undefined
  readonly autocomplete_icon_data?: string | undefined
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
  url: Schema.optional(Schema.String),
  plugin_id: Schema.optional(Schema.String),
  autocomplete_data: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  autocomplete_icon_data: Schema.optional(Schema.String)
})
