import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { RemoteClusterInfo } from "../models/RemoteClusterInfo.ts"
import { SharedChannel } from "../models/SharedChannel.ts"
import { SharedChannelRemote } from "../models/SharedChannelRemote.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byPage } from "../Paging.ts"

/**
 * Shares a channel with a connected server. Needs `manage_shared_channels`. 501
 * `api.remote_cluster.service_not_enabled.app_error` where connections are off or the licence lacks them.
 */
export const inviteRemoteClusterToChannel = /*#__PURE__*/ endpoint(
  "InviteRemoteClusterToChannel",
  "POST",
  "/api/v4/remotecluster/{remote_id}/channels/{channel_id}/invite",
  () => ({ success: StatusOK })
)

/** Stops sharing a channel with a connected server. Needs `manage_shared_channels`. 501 where connections are off. */
export const uninviteRemoteClusterToChannel = /*#__PURE__*/ endpoint(
  "UninviteRemoteClusterToChannel",
  "POST",
  "/api/v4/remotecluster/{remote_id}/channels/{channel_id}/uninvite",
  () => ({ success: StatusOK })
)

/**
 * A page of the channels that are shared with one connected server. Needs `manage_secure_connections` or
 * `manage_shared_channels`. 501 where connections are off.
 */
export const getRemotesByRemoteCluster = /*#__PURE__*/ listing(
  "GetSharedChannelRemotesByRemoteCluster",
  "GET",
  "/api/v4/remotecluster/{remote_id}/sharedchannelremotes",
  () => ({
    query: Schema.Struct({
      include_unconfirmed: Schema.optional(Schema.Boolean),
      exclude_confirmed: Schema.optional(Schema.Boolean),
      exclude_home: Schema.optional(Schema.Boolean),
      exclude_remote: Schema.optional(Schema.Boolean),
      include_deleted: Schema.optional(Schema.Boolean),
      page: Schema.optional(Schema.Number),
      per_page: Schema.optional(Schema.Number)
    }),
    success: Schema.NullOr(Schema.Array(SharedChannelRemote)),
    paging: byPage
  })
)

/**
 * What every user may know about a connected server: its names and when it was last seen. Since 5.50. 501 where
 * connections are off.
 */
export const getRemoteClusterInfo = /*#__PURE__*/ endpoint(
  "GetRemoteClusterInfo",
  "GET",
  "/api/v4/sharedchannels/remote_info/{remote_id}",
  () => ({ query: Schema.Struct({ include_deleted: Schema.optional(Schema.Boolean) }), success: RemoteClusterInfo })
)

/**
 * Says whether one user can write to another directly, which a user of a far server may not be able to. Since 10.11.
 */
export const canUserDirectMessage = /*#__PURE__*/ endpoint(
  "CanUserDirectMessage",
  "GET",
  "/api/v4/sharedchannels/users/{user_id}/can_dm/{other_user_id}",
  () => ({ success: Schema.Struct({ can_dm: Schema.Boolean }) })
)

/**
 * A page of a team's shared channels that one may see. Needs `view_team`. Since 5.50. 501 where connections are off.
 */
export const getAllSharedChannels = /*#__PURE__*/ listing(
  "GetAllSharedChannels",
  "GET",
  "/api/v4/sharedchannels/{team_id}",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.NullOr(Schema.Array(SharedChannel)),
    paging: byPage
  })
)
