import type { Review } from "./Review.ts"

/**
 * Bodies that the reference gives as a whole model. What the server sets itself, whatever is sent, is no input of ours.
 * It may be sent all the same: unknown fields go into the body.
 */
export const bodies: ReadonlyArray<Review> = [
  {
    of: [
      "UpdateCommand",
      "upsertDraft",
      "channels.createChannel",
      "channels.updateChannel",
      "commands.createCommand",
      "commands.updateCommand",
      "hooks.createIncomingHook",
      "hooks.updateIncomingHook",
      "hooks.createOutgoingHook",
      "hooks.updateOutgoingHook",
      "teams.createTeam",
      "teams.updateTeam",
      "users.createUser"
    ],
    difference: [
      "body field create_at is missing",
      "body field update_at is missing",
      "body field delete_at is missing"
    ],
    reason: "The server's own times."
  },
  {
    of: "UpdateCommand",
    difference: [
      "body field token is missing",
      "body field creator_id is missing",
      "body field plugin_id is missing",
      "body field autocomplete_data is missing",
      "body field autocomplete_icon_data is missing"
    ],
    reason: "Stay what they were; a plugin's commands are made in another way."
  },
  {
    of: "upsertDraft",
    difference: ["body field user_id is missing", "body field metadata is missing"],
    reason: "The caller's, whatever is sent: recorded with another user's id. What metadata says is in `priority`."
  },
  {
    of: "oauth.registerOAuthApp",
    difference: ["body field create_at is missing", "body field update_at is missing"],
    reason: "The server's own times."
  },
  {
    of: ["CreateAccessControlPolicy", "admin.saveComplianceReport", "posts.saveReaction", "posts.deleteReaction"],
    difference: "body field create_at is missing",
    reason: "The server's own time."
  },
  {
    of: "SaveReaction",
    difference: [
      "body field create_at is missing",
      "body field update_at is missing",
      "body field delete_at is missing",
      "body field remote_id is missing",
      "body field channel_id is missing"
    ],
    reason: "A reaction is its user, post and emoji; the server fills in the rest."
  },
  {
    of: "channels.createChannel",
    difference: [
      "body field id is missing",
      "body field last_post_at is missing",
      "body field total_msg_count is missing",
      "body field extra_update_at is missing",
      "body field creator_id is missing"
    ],
    reason: "Set by the server: a new id, the caller, counts from zero."
  },
  {
    of: "posts.createPost",
    difference: [
      "body field id is missing",
      "body field update_at is missing",
      "body field edit_at is missing",
      "body field delete_at is missing",
      "body field is_pinned is missing",
      "body field user_id is missing",
      "body field original_id is missing",
      "body field hashtags is missing",
      "body field has_reactions is missing"
    ],
    reason: "Set by the server: a new id, the caller, its own times, what it finds in the text."
  },
  {
    of: "posts.updatePost",
    difference: [
      "create_at",
      "update_at",
      "edit_at",
      "delete_at",
      "is_pinned",
      "user_id",
      "root_id",
      "parent_id",
      "original_id",
      "type",
      "props",
      "hashtags",
      "filenames",
      "file_ids",
      "pending_post_id",
      "has_reactions"
    ].map((field) => `body field ${field} is missing`),
    reason: "It changes the text of a post and nothing else."
  },
  {
    of: "teams.createTeam",
    difference: "body field id is missing",
    reason: "A new team with an id is refused."
  },
  {
    of: "users.createUser",
    difference: [
      "id",
      "email_verified",
      "roles",
      "last_password_update",
      "last_picture_update",
      "failed_attempts",
      "mfa_active",
      "mfa_secret",
      "last_activity_at",
      "last_ping_at"
    ].map((field) => `body field ${field} is missing`),
    reason: "Set by the server: a new account is nobody's admin, and has done nothing yet."
  },
  {
    of: "users.updateUser",
    difference: ["update_at", "delete_at"].map((field) => `body field ${field} is missing`),
    reason: "The server's own times, but for `create_at`: 3.10.3 refuses an update without it."
  },
  {
    of: "users.updateUser",
    difference: [
      "password",
      "auth_data",
      "auth_service",
      "email_verified",
      "roles",
      "last_password_update",
      "last_picture_update",
      "failed_attempts",
      "mfa_active",
      "mfa_secret",
      "last_activity_at",
      "last_ping_at"
    ].map((field) => `body field ${field} is missing`),
    reason: "An update keeps the old ones: each has a call of its own, or is the server's."
  },
  {
    of: "teams.updateTeam",
    difference: ["id", "name", "email", "type"].map((field) => `body field ${field} is missing`),
    reason: "An update keeps the old ones; the id is the path's."
  },
  {
    of: "channels.updateChannel",
    difference: ["last_post_at", "total_msg_count", "extra_update_at", "creator_id"].map(
      (field) => `body field ${field} is missing`
    ),
    reason: "An update keeps the server's own counts and times."
  },
  {
    of: ["commands.createCommand", "commands.updateCommand", "hooks.createOutgoingHook", "hooks.updateOutgoingHook"],
    difference: ["body field token is missing", "body field creator_id is missing"],
    reason: "Set by the server: 3.10.3 answered an update that had an old token with the right one."
  },
  {
    of: ["hooks.createIncomingHook", "hooks.updateIncomingHook"],
    difference: "body field user_id is missing",
    reason: "Set by the server: the caller."
  },
  {
    of: "oauth.registerOAuthApp",
    difference: ["id", "creator_id", "client_secret"].map((field) => `body field ${field} is missing`),
    reason: "Set by the server, and answered."
  },
  {
    of: "admin.saveComplianceReport",
    difference: ["id", "user_id", "status", "count", "type"].map((field) => `body field ${field} is missing`),
    reason: "Set by the server: a new id, the caller, `adhoc`, and what it found."
  }
]
