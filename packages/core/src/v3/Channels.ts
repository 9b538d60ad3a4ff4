import * as Schema from "effect/Schema"
import { teamEndpoint } from "../Endpoint.ts"
import { Channel } from "../models/Channel.ts"
import { ChannelData } from "../models/v3/ChannelData.ts"
import { ChannelList } from "../models/v3/ChannelList.ts"

/**
 * Makes a channel in a team. Needs `create_public_channel` or `create_private_channel`. A name that the server does not
 * like is a 500.
 */
export const create = /*#__PURE__*/ teamEndpoint(
  "channels.createChannel",
  "POST",
  "/api/v3/teams/{team_id}/channels/create",
  () => ({
    body: Schema.Struct({
      team_id: Schema.optional(Schema.String),
      name: Schema.String,
      display_name: Schema.String,
      type: Schema.String,
      purpose: Schema.optional(Schema.String),
      header: Schema.optional(Schema.String)
    }),
    success: Channel
  })
)

/** Opens the direct channel with a user, or gives the one that is there. */
export const createDirect = /*#__PURE__*/ teamEndpoint(
  "channels.createDirectChannel",
  "POST",
  "/api/v3/teams/{team_id}/channels/create_direct",
  () => ({
    body: Schema.Struct({ user_id: Schema.String }),
    success: Channel,
    safe: true
  })
)

/** One channel with one's own membership. A channel of another team is a 500. */
export const get = /*#__PURE__*/ teamEndpoint(
  "channels.getChannel",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/",
  () => ({ success: ChannelData })
)

/** One channel by the name in its URL, without the membership. Since 3.6. */
export const getByName = /*#__PURE__*/ teamEndpoint(
  "channels.getChannelByName",
  "GET",
  "/api/v3/teams/{team_id}/channels/name/{channel_name}",
  () => ({ success: Channel })
)

/**
 * The channels of a team that one is in, direct and group channels too. An old server (recorded: 3.0) puts one's
 * memberships beside them.
 */
export const list = /*#__PURE__*/ teamEndpoint(
  "channels.getChannels",
  "GET",
  "/api/v3/teams/{team_id}/channels/",
  () => ({ success: ChannelList })
)
