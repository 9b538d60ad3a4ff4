import * as Schema from "effect/Schema"

/** How far a remote cluster has got with one shared channel. */
export interface SharedChannelRemote {
  readonly id: string
  readonly channel_id: string
  readonly creator_id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly is_invite_accepted: boolean
  readonly is_invite_confirmed: boolean
  readonly remote_id: string
  /** The `update_at` of the last post that it got; `last_post_id` is that post. */
  readonly last_post_update_at: number
  readonly last_post_id: string
  readonly last_post_create_at: number
  readonly last_post_create_id: string
  readonly last_members_sync_at: number
}

export const SharedChannelRemote: Schema.Codec<SharedChannelRemote> = Schema.Struct({
  id: Schema.String,
  channel_id: Schema.String,
  creator_id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  is_invite_accepted: Schema.Boolean,
  is_invite_confirmed: Schema.Boolean,
  remote_id: Schema.String,
  last_post_update_at: Schema.Number,
  last_post_id: Schema.String,
  last_post_create_at: Schema.Number,
  last_post_create_id: Schema.String,
  last_members_sync_at: Schema.Number
})
