import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { IncomingWebhook } from "../models/IncomingWebhook.ts"
import { OutgoingWebhook } from "../models/OutgoingWebhook.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byPage, byPageIn } from "../Paging.ts"

/** Get incoming webhooks. Needs `manage_webhooks`. */
export const listIncoming = /*#__PURE__*/ listing("GetIncomingWebhooks", "GET", "/api/v4/hooks/incoming", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    team_id: Schema.optional(Schema.String),
    include_total_count: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Union([
    Schema.Array(IncomingWebhook),
    Schema.Struct({ incoming_webhooks: Schema.NullOr(Schema.Array(IncomingWebhook)), total_count: Schema.Number })
  ]),
  paging: byPageIn("incoming_webhooks")
}))

/** Create incoming webhook. Needs `manage_webhooks` or `manage_others_incoming_webhooks`. */
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

/** Delete incoming webhook. Needs `manage_webhooks`. */
export const deleteIncoming = /*#__PURE__*/ endpoint(
  "DeleteIncomingWebhook",
  "DELETE",
  "/api/v4/hooks/incoming/{hook_id}",
  () => ({ success: StatusOK })
)

/** Get incoming webhook. Needs `manage_webhooks`. */
export const getIncoming = /*#__PURE__*/ endpoint(
  "GetIncomingWebhook",
  "GET",
  "/api/v4/hooks/incoming/{hook_id}",
  () => ({ success: IncomingWebhook })
)

/** Update incoming webhook. Needs `manage_webhooks`. */
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

/** Get outgoing webhooks. Needs `manage_webhooks`. */
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

/** Create outgoing webhook. Needs `manage_webhooks` or `manage_others_outgoing_webhooks`. */
export const createOutgoing = /*#__PURE__*/ endpoint("CreateOutgoingWebhook", "POST", "/api/v4/hooks/outgoing", () => ({
  body: Schema.Struct({
    team_id: Schema.String,
    channel_id: Schema.optional(Schema.String),
    creator_id: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    display_name: Schema.optional(Schema.String),
    /** May be left out when `channel_id` is given. */
    trigger_words: Schema.optional(Schema.Array(Schema.String)),
    trigger_when: Schema.optional(Schema.Number),
    callback_urls: Schema.Array(Schema.String),
    content_type: Schema.optional(Schema.String),
    username: Schema.optional(Schema.String),
    icon_url: Schema.optional(Schema.String)
  }),
  success: OutgoingWebhook
}))

/** Delete outgoing webhook. Needs `manage_webhooks`. */
export const deleteOutgoing = /*#__PURE__*/ endpoint(
  "DeleteOutgoingWebhook",
  "DELETE",
  "/api/v4/hooks/outgoing/{hook_id}",
  () => ({ success: StatusOK })
)

/** Get outgoing webhook. Needs `manage_webhooks`. */
export const getOutgoing = /*#__PURE__*/ endpoint(
  "GetOutgoingWebhook",
  "GET",
  "/api/v4/hooks/outgoing/{hook_id}",
  () => ({ success: OutgoingWebhook })
)

/** Replaces an outgoing webhook, but for its token, team and creator. Needs `manage_webhooks`. */
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

/** Regen outgoing hook token. Needs `manage_webhooks`. */
export const regenOutgoingToken = /*#__PURE__*/ endpoint(
  "RegenOutgoingHookToken",
  "POST",
  "/api/v4/hooks/outgoing/{hook_id}/regen_token",
  () => ({ success: OutgoingWebhook })
)
