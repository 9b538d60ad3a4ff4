import * as Schema from "effect/Schema"

/** A frame of 3.0's socket, in both directions: the server hands on what a client sends. */
export interface Message {
  readonly team_id: string
  readonly channel_id: string
  readonly user_id: string
  /** `posted`, `typing`, `user_added` and the like. */
  readonly action: string
  /** Every value is text, objects are JSON as text. */
  readonly props: Readonly<Record<string, string>> | null
}

export const Message: Schema.Codec<Message> = Schema.Struct({
  team_id: Schema.String,
  channel_id: Schema.String,
  user_id: Schema.String,
  action: Schema.String,
  props: Schema.NullOr(Schema.Record(Schema.String, Schema.String))
})
