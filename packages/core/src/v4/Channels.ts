import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Channel } from "../models/Channel.ts"
import { ChannelDraft } from "../models/ChannelDraft.ts"
import { ChannelMember } from "../models/ChannelMember.ts"

/** Makes a channel. Needs `create_public_channel` or `create_private_channel`. A name of 65 characters is a 500. */
export const create = /*#__PURE__*/ endpoint("CreateChannel", "POST", "/api/v4/channels", () => ({
  body: ChannelDraft,
  success: Channel
}))

/**
 * Opens the direct channel of two users, or gives the one that is there; the order of the ids does not matter, and twice
 * oneself makes notes to oneself. Ids only: `me` is refused here. Others than oneself need a system admin.
 */
export const createDirect = /*#__PURE__*/ endpoint("CreateDirectChannel", "POST", "/api/v4/channels/direct", () => ({
  body: Schema.Tuple([Schema.String, Schema.String]),
  success: Channel,
  safe: true
}))

/** One channel. Its `last_post_at` can lag behind the list's. Needs `read_channel`. */
export const get = /*#__PURE__*/ endpoint("GetChannel", "GET", "/api/v4/channels/{channel_id}", () => ({
  query: Schema.Struct({
    as_content_reviewer: Schema.optional(Schema.Boolean),
    flagged_post_id: Schema.optional(Schema.String)
  }),
  success: Channel
}))

/** One channel of a team by the name in its URL. `include_deleted` needs `manage_team`. */
export const getByName = /*#__PURE__*/ endpoint(
  "GetChannelByName",
  "GET",
  "/api/v4/teams/{team_id}/channels/name/{channel_name}",
  () => ({
    query: Schema.Struct({ include_deleted: Schema.optional(Schema.Boolean) }),
    success: Channel
  })
)

/**
 * Adds `user_id`, or everybody in `user_ids`, to a channel; a member already is answered the same way. With `user_ids`
 * the answer is a list, and ids that cannot be added are left out of it without an error. `post_root_id`: the thread in
 * which to announce it. Needs `manage_public_channel_members` or its private twin.
 */
export const addMember = /*#__PURE__*/ endpoint(
  "AddChannelMember",
  "POST",
  "/api/v4/channels/{channel_id}/members",
  () => ({
    body: Schema.Struct({
      user_id: Schema.optional(Schema.String),
      user_ids: Schema.optional(Schema.Array(Schema.String)),
      post_root_id: Schema.optional(Schema.String)
    }),
    success: Schema.Union([ChannelMember, Schema.Array(ChannelMember)]),
    safe: true
  })
)

/**
 * The channels of a team that a user is in, direct and group channels among them. `last_delete_at`: with
 * `include_deleted`, only what was archived since then.
 */
export const getForTeamForUser = /*#__PURE__*/ endpoint(
  "GetChannelsForTeamForUser",
  "GET",
  "/api/v4/users/{user_id}/teams/{team_id}/channels",
  () => ({
    query: Schema.Struct({
      include_deleted: Schema.optional(Schema.Boolean),
      last_delete_at: Schema.optional(Schema.Number)
    }),
    success: Schema.Array(Channel)
  })
)
