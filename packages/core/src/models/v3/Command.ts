import * as Schema from "effect/Schema"

/** A slash command. Built-in ones have neither id nor URL, and 0 for all times. */
export interface Command {
  readonly id: string
  /** What the server proves itself with to the integration; empty for who may not manage commands. */
  readonly token: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly creator_id: string
  readonly team_id: string
  /** Without the slash. */
  readonly trigger: string
  /** `P` for POST, `G` for GET, which has a form in its body all the same; empty for built-in ones. */
  readonly method: string
  /** In whose name answers are posted; empty for the caller's. */
  readonly username: string
  readonly icon_url: string
  readonly auto_complete: boolean
  readonly auto_complete_desc: string
  readonly auto_complete_hint: string
  readonly display_name: string
  readonly description: string
  readonly url: string
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
  url: Schema.String
})
