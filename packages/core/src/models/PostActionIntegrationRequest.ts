import * as Schema from "effect/Schema"

/**
 * What the server posts to the URL of a button or menu that somebody used. Nothing in it is proved but `trigger_id`: it
 * says who pressed and when, neither what nor where.
 */
export interface PostActionIntegrationRequest {
  readonly user_id: string
  readonly user_name: string
  readonly channel_id: string
  readonly channel_name: string
  /** Empty in direct messages, like `team_domain`. */
  readonly team_id: string
  readonly team_domain: string
  readonly post_id: string
  /** Opens dialogs, as many as one likes, for some seconds. */
  readonly trigger_id: string
  /** `button` or `select`. */
  readonly type: string
  /** Of a menu: `users`, `channels`, or empty for options of its own. */
  readonly data_source: string
  /**
   * As the post's author set it, with a menu's `selected_option`, which the server does not check. Missing when there is
   * none.
   */
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
