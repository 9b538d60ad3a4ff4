import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { IncomingWebhook } from "../models/IncomingWebhook.ts"
import { OutgoingWebhook } from "../models/OutgoingWebhook.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byPage, byPageIn } from "../Paging.ts"
import { variedListing } from "../Varied.ts"

/**
 * A page of the incoming webhooks, of a team with `team_id`; with `include_total_count` an object that counts them.
 * Needs `manage_own_incoming_webhooks`, and for others' ones `manage_others_incoming_webhooks`. 501 where they are
 * switched off.
 */
export const listIncoming = /*#__PURE__*/ variedListing("GetIncomingWebhooks", "GET", "/api/v4/hooks/incoming", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    team_id: Schema.optional(Schema.String),
    include_total_count: Schema.optional(Schema.Boolean)
  }),
  varies: {
    when: Schema.Struct({ include_total_count: Schema.Literal(true) }),
    plain: Schema.Array(IncomingWebhook),
    other: Schema.Struct({
      incoming_webhooks: Schema.NullOr(Schema.Array(IncomingWebhook)),
      total_count: Schema.Number
    })
  },
  paging: byPageIn("incoming_webhooks")
}))

/**
 * Makes an incoming webhook for a channel, in somebody else's name with `user_id`. Its `id` is the secret part of its
 * URL. Needs `manage_own_incoming_webhooks`, and for others `manage_others_incoming_webhooks`. 501 where they are
 * switched off.
 */
export const createIncoming = /*#__PURE__*/ endpoint("CreateIncomingWebhook", "POST", "/api/v4/hooks/incoming", () => ({
  body: Schema.Struct({
    channel_id: Schema.String,
    user_id: Schema.optional(Schema.String),
    display_name: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    username: Schema.optional(Schema.String),
    icon_url: Schema.optional(Schema.String),
    channel_locked: Schema.optional(Schema.Boolean)
  }),
  success: IncomingWebhook
}))

/**
 * Deletes an incoming webhook. Needs `manage_own_incoming_webhooks`, and for others' ones
 * `manage_others_incoming_webhooks`.
 */
export const deleteIncoming = /*#__PURE__*/ endpoint(
  "DeleteIncomingWebhook",
  "DELETE",
  "/api/v4/hooks/incoming/{hook_id}",
  () => ({ success: StatusOK })
)

/**
 * One incoming webhook. Needs `manage_own_incoming_webhooks`, and for others' ones `manage_others_incoming_webhooks`;
 * that it posts in one's name is not enough.
 */
export const getIncoming = /*#__PURE__*/ endpoint(
  "GetIncomingWebhook",
  "GET",
  "/api/v4/hooks/incoming/{hook_id}",
  () => ({ success: IncomingWebhook })
)

/**
 * Replaces an incoming webhook: what is left out is emptied. Needs `manage_own_incoming_webhooks`, and for others' ones
 * `manage_others_incoming_webhooks`.
 */
export const updateIncoming = /*#__PURE__*/ endpoint(
  "UpdateIncomingWebhook",
  "PUT",
  "/api/v4/hooks/incoming/{hook_id}",
  () => ({
    body: Schema.Struct({
      id: Schema.String,
      channel_id: Schema.String,
      display_name: Schema.String,
      description: Schema.String,
      username: Schema.optional(Schema.String),
      icon_url: Schema.optional(Schema.String),
      channel_locked: Schema.optional(Schema.Boolean)
    }),
    success: IncomingWebhook
  })
)

/**
 * A page of the outgoing webhooks with their tokens, of a team or channel if one is named. Needs
 * `manage_own_outgoing_webhooks`, and for others' ones `manage_others_outgoing_webhooks`. 501 where they are switched
 * off.
 */
export const listOutgoing = /*#__PURE__*/ listing("GetOutgoingWebhooks", "GET", "/api/v4/hooks/outgoing", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    team_id: Schema.optional(Schema.String),
    channel_id: Schema.optional(Schema.String)
  }),
  success: Schema.Array(OutgoingWebhook),
  paging: byPage
}))

/**
 * Makes an outgoing webhook for a public channel, for words in a team, or both. A private channel is a 403 that calls
 * it switched off, the same words and URL again a 500. Needs `manage_own_outgoing_webhooks`, and for others
 * `manage_others_outgoing_webhooks`.
 */
export const createOutgoing = /*#__PURE__*/ endpoint("CreateOutgoingWebhook", "POST", "/api/v4/hooks/outgoing", () => ({
  body: Schema.Struct({
    team_id: Schema.String,
    channel_id: Schema.optional(Schema.String),
    creator_id: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    display_name: Schema.optional(Schema.String),
    /** May be left out when `channel_id` is given. */
    trigger_words: Schema.optional(Schema.Array(Schema.String)),
    /** 0: the first word is a trigger word; 1: it begins with one. */
    trigger_when: Schema.optional(Schema.Number),
    callback_urls: Schema.Array(Schema.String),
    content_type: Schema.optional(Schema.String),
    username: Schema.optional(Schema.String),
    icon_url: Schema.optional(Schema.String)
  }),
  success: OutgoingWebhook
}))

/**
 * Deletes an outgoing webhook. Needs `manage_own_outgoing_webhooks`, and for others' ones
 * `manage_others_outgoing_webhooks`.
 */
export const deleteOutgoing = /*#__PURE__*/ endpoint(
  "DeleteOutgoingWebhook",
  "DELETE",
  "/api/v4/hooks/outgoing/{hook_id}",
  () => ({ success: StatusOK })
)

/**
 * One outgoing webhook with its token. Needs `manage_own_outgoing_webhooks`, and for others' ones
 * `manage_others_outgoing_webhooks`.
 */
export const getOutgoing = /*#__PURE__*/ endpoint(
  "GetOutgoingWebhook",
  "GET",
  "/api/v4/hooks/outgoing/{hook_id}",
  () => ({ success: OutgoingWebhook })
)

/**
 * Replaces an outgoing webhook, but for its token, team and creator. Needs `manage_own_outgoing_webhooks`, and for
 * others' ones `manage_others_outgoing_webhooks`.
 */
export const updateOutgoing = /*#__PURE__*/ endpoint(
  "UpdateOutgoingWebhook",
  "PUT",
  "/api/v4/hooks/outgoing/{hook_id}",
  () => ({
    body: Schema.Struct({
      id: Schema.String,
      channel_id: Schema.optional(Schema.String),
      display_name: Schema.String,
      description: Schema.optional(Schema.String),
      trigger_words: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
      trigger_when: Schema.optional(Schema.Number),
      callback_urls: Schema.Array(Schema.String),
      content_type: Schema.optional(Schema.String),
      username: Schema.optional(Schema.String),
      icon_url: Schema.optional(Schema.String)
    }),
    success: OutgoingWebhook
  })
)

/**
 * Gives an outgoing webhook a new token; the old one is not sent any more. Needs `manage_own_outgoing_webhooks`, and
 * for others' ones `manage_others_outgoing_webhooks`.
 */
export const regenOutgoingToken = /*#__PURE__*/ endpoint(
  "RegenOutgoingHookToken",
  "POST",
  "/api/v4/hooks/outgoing/{hook_id}/regen_token",
  () => ({ success: OutgoingWebhook })
)
