import * as Schema from "effect/Schema"

/** Command. */
export interface Command {
  readonly id: string
  readonly token: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly creator_id: string
  readonly team_id: string
  /** Up to 128 bytes. */
  readonly trigger: string
  readonly method: string
  readonly username: string
  readonly icon_url: string
  readonly auto_complete: boolean
  readonly auto_complete_desc: string
  readonly auto_complete_hint: string
  readonly display_name: string
  readonly description: string
  readonly url: string
  readonly plugin_id: string
  readonly autocomplete_data?: Readonly<Record<string, unknown>> | null | undefined
  readonly autocomplete_icon_data?: string | undefined
}

export const Command: Schema.Codec<Command> = Schema.Struct({
  id: Schema.String,
  token: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  creator_id: Schema.String,
  team_id: Schema.String,
  trigger: Schema.String,
  method: Schema.String,
  username: Schema.String,
  icon_url: Schema.String,
  auto_complete: Schema.Boolean,
  auto_complete_desc: Schema.String,
  auto_complete_hint: Schema.String,
  display_name: Schema.String,
  description: Schema.String,
  url: Schema.String,
  plugin_id: Schema.String,
  autocomplete_data: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  autocomplete_icon_data: Schema.optional(Schema.String)
})
