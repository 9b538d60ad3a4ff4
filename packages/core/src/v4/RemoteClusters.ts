import * as Schema from "effect/Schema"
import { anything, empty, endpoint, listing, multipart } from "../Endpoint.ts"
import { RemoteCluster } from "../models/RemoteCluster.ts"
import { byPage } from "../Paging.ts"

/**
 * Get remote clusters. Needs `manage_secure_connections` or `manage_shared_channels`. A server without the feature
 * answers 501 `api.remote_cluster.service_not_enabled.app_error`.
 */
export const list = /*#__PURE__*/ listing("GetRemoteClusters", "GET", "/api/v4/remotecluster", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    exclude_offline: Schema.optional(Schema.Boolean),
    in_channel: Schema.optional(Schema.String),
    not_in_channel: Schema.optional(Schema.String),
    only_confirmed: Schema.optional(Schema.Boolean),
    only_plugins: Schema.optional(Schema.Boolean),
    exclude_plugins: Schema.optional(Schema.Boolean),
    include_deleted: Schema.optional(Schema.Boolean),
    creator_id: Schema.optional(Schema.String),
    topic: Schema.optional(Schema.String)
  }),
  success: Schema.NullOr(Schema.Array(RemoteCluster)),
  paging: byPage
}))

/**
 * Create remote cluster. Needs `manage_secure_connections`. A server without the feature answers 501
 * `api.remote_cluster.service_not_enabled.app_error`.
 */
export const create = /*#__PURE__*/ endpoint("CreateRemoteCluster", "POST", "/api/v4/remotecluster", () => ({
  body: Schema.Struct({
    name: Schema.String,
    display_name: Schema.optional(Schema.String),
    default_team_id: Schema.String,
    password: Schema.optional(Schema.String)
  }),
  success: Schema.Struct({
    remote_cluster: Schema.optional(RemoteCluster),
    invite: Schema.optional(Schema.String),
    password: Schema.optional(Schema.String)
  })
}))

/**
 * Accept remote cluster invite. Needs `manage_secure_connections`. A server without the feature answers 501
 * `api.remote_cluster.service_not_enabled.app_error`.
 */
export const acceptInvite = /*#__PURE__*/ endpoint(
  "AcceptRemoteClusterInvite",
  "POST",
  "/api/v4/remotecluster/accept_invite",
  () => ({
    body: Schema.Struct({
      invite: Schema.String,
      name: Schema.String,
      display_name: Schema.optional(Schema.String),
      default_team_id: Schema.String,
      password: Schema.String
    }),
    success: RemoteCluster
  })
)

/** Remote cluster confirm invite. */
export const remoteClusterConfirmInvite = /*#__PURE__*/ endpoint(
  "remoteClusterConfirmInvite",
  "POST",
  "/api/v4/remotecluster/confirm_invite",
  () => ({
    body: Schema.Struct({
      remote_id: Schema.optional(Schema.String),
      msg: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
    }),
    success: anything,
    auth: "optional"
  })
)

/** Remote cluster accept message. */
export const remoteClusterAcceptMessage = /*#__PURE__*/ endpoint(
  "remoteClusterAcceptMessage",
  "POST",
  "/api/v4/remotecluster/msg",
  () => ({
    body: Schema.Struct({
      remote_id: Schema.optional(Schema.String),
      msg: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
    }),
    success: anything,
    auth: "optional"
  })
)

/** Remote cluster ping. */
export const remoteClusterPing = /*#__PURE__*/ endpoint(
  "remoteClusterPing",
  "POST",
  "/api/v4/remotecluster/ping",
  () => ({
    body: Schema.Struct({
      remote_id: Schema.optional(Schema.String),
      msg: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
    }),
    success: anything,
    auth: "optional"
  })
)

/** Upload remote data. */
export const uploadRemoteData = /*#__PURE__*/ endpoint(
  "uploadRemoteData",
  "POST",
  "/api/v4/remotecluster/upload/{upload_id}",
  () => ({ success: anything, auth: "optional" })
)

/**
 * Delete remote cluster. Needs `manage_secure_connections`. A server without the feature answers 501
 * `api.remote_cluster.service_not_enabled.app_error`.
 */
const delete_ = /*#__PURE__*/ endpoint("DeleteRemoteCluster", "DELETE", "/api/v4/remotecluster/{remote_id}", () => ({
  success: empty
}))
export { delete_ as delete }

/**
 * Get remote cluster. Needs `manage_secure_connections` or `manage_shared_channels`. A server without the feature
 * answers 501 `api.remote_cluster.service_not_enabled.app_error`.
 */
export const get = /*#__PURE__*/ endpoint("GetRemoteCluster", "GET", "/api/v4/remotecluster/{remote_id}", () => ({
  success: RemoteCluster
}))

/**
 * Patch remote cluster. Needs `manage_secure_connections`. A server without the feature answers 501
 * `api.remote_cluster.service_not_enabled.app_error`.
 */
export const patch = /*#__PURE__*/ endpoint("PatchRemoteCluster", "PATCH", "/api/v4/remotecluster/{remote_id}", () => ({
  body: Schema.Struct({
    display_name: Schema.optional(Schema.String),
    default_team_id: Schema.optional(Schema.String)
  }),
  success: RemoteCluster
}))

/**
 * Generate remote cluster invite. Needs `manage_secure_connections`. A server without the feature answers 501
 * `api.remote_cluster.service_not_enabled.app_error`.
 */
export const generateInvite = /*#__PURE__*/ endpoint(
  "GenerateRemoteClusterInvite",
  "POST",
  "/api/v4/remotecluster/{remote_id}/generate_invite",
  () => ({ body: Schema.Struct({ password: Schema.String }), success: Schema.String })
)

/** Remote set profile image. */
export const remoteSetProfileImage = /*#__PURE__*/ endpoint(
  "remoteSetProfileImage",
  "POST",
  "/api/v4/remotecluster/{user_id}/image",
  () => ({ body: multipart({ image: "file?" }), success: anything, auth: "optional" })
)
