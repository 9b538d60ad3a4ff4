import * as Schema from "effect/Schema"

/** Message. */
export interface Message {
  readonly team_id: string
  readonly channel_id: string
  readonly user_id: string
  readonly action: string
  readonly props: Readonly<Record<string, string>> | null
}

export const Message: Schema.Codec<Message> = Schema.Struct({
  team_id: Schema.String,
  channel_id: Schema.String,
  user_id: Schema.String,
  action: Schema.String,
  props: Schema.NullOr(Schema.Record(Schema.String, Schema.String))
})
