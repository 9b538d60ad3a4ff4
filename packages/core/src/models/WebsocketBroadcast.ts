import * as Schema from "effect/Schema"

/** To whom an event went: everybody when all is empty. */
export interface WebsocketBroadcast {
  readonly omit_users: Readonly<Record<string, boolean>> | null
  readonly user_id: string
  readonly channel_id: string
  readonly team_id: string
  readonly connection_id: string
  readonly omit_connection_id: string
  readonly contains_sanitized_data?: boolean | undefined
  readonly contains_sensitive_data?: boolean | undefined
  readonly broadcast_hooks?: ReadonlyArray<string> | null | undefined
  readonly broadcast_hook_args?: ReadonlyArray<Readonly<Record<string, unknown>>> | null | undefined
}

export const WebsocketBroadcast: Schema.Codec<WebsocketBroadcast> = Schema.Struct({
  omit_users: Schema.NullOr(Schema.Record(Schema.String, Schema.Boolean)),
  user_id: Schema.String,
  channel_id: Schema.String,
  team_id: Schema.String,
  connection_id: Schema.String,
  omit_connection_id: Schema.String,
  contains_sanitized_data: Schema.optional(Schema.Boolean),
  contains_sensitive_data: Schema.optional(Schema.Boolean),
  broadcast_hooks: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  broadcast_hook_args: Schema.optional(Schema.NullOr(Schema.Array(Schema.Record(Schema.String, Schema.Unknown))))
})
