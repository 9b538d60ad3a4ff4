import * as Schema from "effect/Schema"

/** To whom an event went: everybody when all is empty. */
export interface WebsocketBroadcast {
  readonly omit_users: Readonly<Record<string, boolean>> | null
  readonly user_id: string
  readonly channel_id: string
  readonly team_id: string
}

export const WebsocketBroadcast: Schema.Codec<WebsocketBroadcast> = Schema.Struct({
  omit_users: Schema.NullOr(Schema.Record(Schema.String, Schema.Boolean)),
  user_id: Schema.String,
  channel_id: Schema.String,
  team_id: Schema.String
})

/** An event of the socket. 3.0 has `Message` instead. */
export interface WebSocketEvent {
  readonly event: string
  /** Objects are JSON as text, but for `user_updated`. */
  readonly data: Readonly<Record<string, unknown>> | null
  readonly broadcast: WebsocketBroadcast | null
  /** Counts per connection, from 0 on; nothing is sent again after a reconnect. */
  readonly seq: number
}

export const WebSocketEvent: Schema.Codec<WebSocketEvent> = Schema.Struct({
  event: Schema.String,
  data: Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)),
  broadcast: Schema.NullOr(WebsocketBroadcast),
  seq: Schema.Number
})
