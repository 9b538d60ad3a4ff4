import * as Schema from "effect/Schema"

/** Post Action Integration Request. */
export interface PostActionIntegrationRequest {
  readonly user_id: string
  readonly user_name: string
  readonly channel_id: string
  readonly channel_name: string
  readonly team_id: string
  readonly team_domain: string
  readonly post_id: string
  readonly trigger_id: string
  readonly type: string
  readonly data_source: string
  readonly context?: Readonly<Record<string, unknown>> | null | undefined
}

export const PostActionIntegrationRequest: Schema.Codec<PostActionIntegrationRequest> = Schema.Struct({
  user_id: Schema.String,
  user_name: Schema.String,
  channel_id: Schema.String,
  channel_name: Schema.String,
  team_id: Schema.String,
  team_domain: Schema.String,
  post_id: Schema.String,
  trigger_id: Schema.String,
  type: Schema.String,
  data_source: Schema.String,
  context: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
})
