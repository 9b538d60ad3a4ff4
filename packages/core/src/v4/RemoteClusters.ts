import * as Schema from "effect/Schema"
import { anything, bytesBody, empty, endpoint, listing, multipart } from "../Endpoint.ts"
import { RemoteCluster } from "../models/RemoteCluster.ts"
import { byPageAs } from "../Paging.ts"

/** What connected servers say to each other. */
const frame = () =>
  Schema.Struct({
    remote_id: Schema.String,
    msg: Schema.Struct({
      id: Schema.String,
      topic: Schema.String,
      create_at: Schema.Number,
      payload: Schema.Unknown
    })
  })

/**
 * A page of the servers that this one is connected to. Needs `manage_secure_connections` or `manage_shared_channels`.
 * 501 `api.remote_cluster.service_not_enabled.app_error` where connections are off or the licence lacks them.
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
  paging: byPageAs({ key: "remote_id" }) // two servers may call themselves the same
}))

/**
 * Prepares a connection to another server and gives the invitation to be handed over; without `password` the server
 * makes one up. Needs `manage_secure_connections`. 501 where connections are off.
 */
export const create = /*#__PURE__*/ endpoint("CreateRemoteCluster", "POST", "/api/v4/remotecluster", () => ({
  body: Schema.Struct({
    name: Schema.String,
    display_name: Schema.optional(Schema.String),
    default_team_id: Schema.String,
    password: Schema.optional(Schema.String)
  }),
  success: Schema.Struct({
    remote_cluster: RemoteCluster,
    invite: Schema.String,
    password: Schema.optional(Schema.String)
  })
}))

/**
 * Accepts another server's invitation, with the password that came with it. Needs `manage_secure_connections`. 501
 * where connections are off.
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

/**
 * What a server that accepted an invitation answers to the one that invited. Between servers only: with a token of the
 * connection, never a user's.
 */
export const confirmInvite = /*#__PURE__*/ endpoint(
  "remoteClusterConfirmInvite",
  "POST",
  "/api/v4/remotecluster/confirm_invite",
  () => ({ body: frame(), success: anything, auth: "none" })
)

/**
 * How connected servers hand on posts, reactions and users. Between servers only: with a token of the connection, never
 * a user's.
 */
export const acceptMessage = /*#__PURE__*/ endpoint(
  "remoteClusterAcceptMessage",
  "POST",
  "/api/v4/remotecluster/msg",
  () => ({ body: frame(), success: anything, auth: "none" })
)

/**
 * How connected servers ask whether the other one is there. Between servers only: with a token of the connection, never
 * a user's.
 */
export const ping = /*#__PURE__*/ endpoint("remoteClusterPing", "POST", "/api/v4/remotecluster/ping", () => ({
  body: frame(),
  success: anything,
  auth: "none"
}))

/**
 * How connected servers hand on a file, into an upload that was announced before. Between servers only: with a token of
 * the connection, never a user's.
 */
export const uploadRemoteData = /*#__PURE__*/ endpoint(
  "uploadRemoteData",
  "POST",
  "/api/v4/remotecluster/upload/{upload_id}",
  () => ({ body: bytesBody, success: anything, auth: "none" })
)

const delete_ = /*#__PURE__*/ endpoint("DeleteRemoteCluster", "DELETE", "/api/v4/remotecluster/{remote_id}", () => ({
  success: empty
}))
export {
  /** Ends the connection to another server. Needs `manage_secure_connections`. 501 where connections are off. */
  delete_ as delete
}

/**
 * One connection to another server. Needs `manage_secure_connections` or `manage_shared_channels`. 501 where
 * connections are off.
 */
export const get = /*#__PURE__*/ endpoint("GetRemoteCluster", "GET", "/api/v4/remotecluster/{remote_id}", () => ({
  success: RemoteCluster
}))

/**
 * Changes what is given of a connection: how it is called, and the team for its channels. Needs
 * `manage_secure_connections`. 501 where connections are off.
 */
export const patch = /*#__PURE__*/ endpoint("PatchRemoteCluster", "PATCH", "/api/v4/remotecluster/{remote_id}", () => ({
  body: Schema.Struct({
    display_name: Schema.optional(Schema.String),
    default_team_id: Schema.optional(Schema.String)
  }),
  success: RemoteCluster
}))

/**
 * Makes another invitation for a connection that nobody has confirmed yet. Needs `manage_secure_connections`. 501 where
 * connections are off.
 */
export const generateInvite = /*#__PURE__*/ endpoint(
  "GenerateRemoteClusterInvite",
  "POST",
  "/api/v4/remotecluster/{remote_id}/generate_invite",
  () => ({ body: Schema.Struct({ password: Schema.String }), success: Schema.String })
)

/**
 * How connected servers hand on a user's picture. Between servers only: with a token of the connection, never a user's.
 */
export const remoteSetProfileImage = /*#__PURE__*/ endpoint(
  "remoteSetProfileImage",
  "POST",
  "/api/v4/remotecluster/{user_id}/image",
  () => ({ body: multipart({ image: "file" }), success: anything, auth: "none" })
)
