import * as Schema from "effect/Schema"
import { endpoint, teamEndpoint, text } from "../Endpoint.ts"
import { IncomingWebhookRequest } from "../models/IncomingWebhookRequest.ts"
import { IncomingWebhook } from "../models/v3/IncomingWebhook.ts"
import { IncomingWebhookDraft } from "../models/v3/IncomingWebhookDraft.ts"
import { OutgoingWebhook } from "../models/v3/OutgoingWebhook.ts"
import { OutgoingWebhookDraft } from "../models/v3/OutgoingWebhookDraft.ts"
import { Subject } from "../models/v3/Subject.ts"

/**
 * Makes an incoming webhook for a channel, in one's own name. Its `id` is the secret part of its URL. Needs
 * `manage_webhooks`, and for a private channel `read_channel`. 501 where they are switched off.
 */
export const createIncoming = /*#__PURE__*/ teamEndpoint(
  "hooks.createIncomingHook",
  "POST",
  "/api/v3/teams/{team_id}/hooks/incoming/create",
  () => ({ body: IncomingWebhookDraft, success: IncomingWebhook })
)

/** Deletes an incoming webhook. Needs `manage_webhooks`, and for others' ones `manage_others_webhooks`. */
export const deleteIncoming = /*#__PURE__*/ teamEndpoint(
  "hooks.deleteIncomingHook",
  "POST",
  "/api/v3/teams/{team_id}/hooks/incoming/delete",
  () => ({ body: Schema.Struct({ id: Schema.String }), success: Subject })
)

/**
 * The first 100 incoming webhooks of a team; there is no second page. Needs `manage_webhooks`. 501 where they are
 * switched off.
 */
export const listIncoming = /*#__PURE__*/ teamEndpoint(
  "hooks.getIncomingHooks",
  "GET",
  "/api/v3/teams/{team_id}/hooks/incoming/list",
  () => ({ success: Schema.Array(IncomingWebhook) })
)

/**
 * Replaces an incoming webhook (`id`): what is left out is emptied. Needs `manage_webhooks`, for others' ones
 * `manage_others_webhooks`, for a private channel `read_channel`. 3.10 refuses (403) a member's own one, too. Since
 * 3.7.
 */
export const updateIncoming = /*#__PURE__*/ teamEndpoint(
  "hooks.updateIncomingHook",
  "POST",
  "/api/v3/teams/{team_id}/hooks/incoming/update",
  () => ({ body: IncomingWebhookDraft, success: IncomingWebhook })
)

/**
 * Makes an outgoing webhook for a public channel, for words in a team, or both; neither is a 400. Needs
 * `manage_webhooks`. A private channel is a 403 that calls it switched off; where it is, a 501.
 */
export const createOutgoing = /*#__PURE__*/ teamEndpoint(
  "hooks.createOutgoingHook",
  "POST",
  "/api/v3/teams/{team_id}/hooks/outgoing/create",
  () => ({ body: OutgoingWebhookDraft, success: OutgoingWebhook })
)

/**
 * Deletes an outgoing webhook; an unknown one is a 500. Needs `manage_webhooks`, and for others' ones
 * `manage_others_webhooks`.
 */
export const deleteOutgoing = /*#__PURE__*/ teamEndpoint(
  "hooks.deleteOutgoingHook",
  "POST",
  "/api/v3/teams/{team_id}/hooks/outgoing/delete",
  () => ({ body: Schema.Struct({ id: Schema.String }), success: Subject })
)

/**
 * The first 100 outgoing webhooks of a team, with their tokens; there is no second page. Needs `manage_webhooks`. 501
 * where they are switched off.
 */
export const listOutgoing = /*#__PURE__*/ teamEndpoint(
  "hooks.getOutgoingHooks",
  "GET",
  "/api/v3/teams/{team_id}/hooks/outgoing/list",
  () => ({ success: Schema.Array(OutgoingWebhook) })
)

/**
 * Gives an outgoing webhook a new token; the old one is not sent any more. Needs `manage_webhooks`, and for others'
 * ones `manage_others_webhooks`.
 */
export const regenOutgoingToken = /*#__PURE__*/ teamEndpoint(
  "hooks.regenOutgoingHookToken",
  "POST",
  "/api/v3/teams/{team_id}/hooks/outgoing/regen_token",
  () => ({ body: Schema.Struct({ id: Schema.String }), success: OutgoingWebhook })
)

/**
 * Replaces an outgoing webhook (`id`), but for its token. Needs `manage_webhooks`, and for others' ones
 * `manage_others_webhooks`. Since 3.7.
 */
export const updateOutgoing = /*#__PURE__*/ teamEndpoint(
  "hooks.updateOutgoingHook",
  "POST",
  "/api/v3/teams/{team_id}/hooks/outgoing/update",
  () => ({ body: OutgoingWebhookDraft, success: OutgoingWebhook })
)

/**
 * Posts by an incoming webhook at its old place. The `id` is the secret, the team is not looked at. Carries no token.
 */
export const incomingWebhook = /*#__PURE__*/ teamEndpoint(
  "hooks.incomingWebhook",
  "POST",
  "/api/v3/teams/{team_id}/hooks/{id}",
  () => ({ body: IncomingWebhookRequest, success: text, auth: "none" })
)

/**
 * Posts by an incoming webhook, in its owner's name; answers `ok`. The `id` is the secret: no token goes with it. Over
 * 4,000 characters several posts. Errors are 400s; 3.0 redirects to a page instead.
 */
export const incomingWebhookRoot = /*#__PURE__*/ endpoint("hooks.incomingWebhookRoot", "POST", "/hooks/{id}", () => ({
  body: IncomingWebhookRequest,
  success: text,
  auth: "none"
}))
