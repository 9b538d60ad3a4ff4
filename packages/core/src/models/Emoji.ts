import * as Schema from "effect/Schema"

/** An emoji that somebody added to the server. */
export interface Emoji {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly creator_id: string
  /** Without colons. */
  readonly name: string
}

export const Emoji: Schema.Codec<Emoji> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  creator_id: Schema.String,
  name: Schema.String
})
