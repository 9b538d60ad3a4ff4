import * as Schema from "effect/Schema"
import { endpoint, teamEndpoint, text } from "../Endpoint.ts"
import { IncomingWebhook } from "../models/v3/IncomingWebhook.ts"
import { IncomingWebhookDraft } from "../models/v3/IncomingWebhookDraft.ts"
import { IncomingWebhookRequest } from "../models/v3/IncomingWebhookRequest.ts"
import { OutgoingWebhook } from "../models/v3/OutgoingWebhook.ts"
import { OutgoingWebhookDraft } from "../models/v3/OutgoingWebhookDraft.ts"

/** Create incoming hook. Needs `manage_webhooks` or `read_channel`. */
export const createIncoming = /*#__PURE__*/ teamEndpoint(
  "hooks.createIncomingHook",
  "POST",
  "/api/v3/teams/{team_id}/hooks/incoming/create",
  () => ({ body: IncomingWebhookDraft, success: IncomingWebhook })
)

/** Delete incoming hook. Needs `manage_others_webhooks` or `manage_webhooks`. */
export const deleteIncoming = /*#__PURE__*/ teamEndpoint(
  "hooks.deleteIncomingHook",
  "POST",
  "/api/v3/teams/{team_id}/hooks/incoming/delete",
  () => ({ body: Schema.Struct({ id: Schema.String }), success: Schema.Record(Schema.String, Schema.Unknown) })
)

/** Get incoming hooks. Needs `manage_webhooks`. First 100 only. */
export const listIncoming = /*#__PURE__*/ teamEndpoint(
  "hooks.getIncomingHooks",
  "GET",
  "/api/v3/teams/{team_id}/hooks/incoming/list",
  () => ({ success: Schema.Array(IncomingWebhook) })
)

/** Update incoming hook. Needs `manage_others_webhooks`, `manage_webhooks` or `read_channel`. Since 3.7. */
export const updateIncoming = /*#__PURE__*/ teamEndpoint(
  "hooks.updateIncomingHook",
  "POST",
  "/api/v3/teams/{team_id}/hooks/incoming/update",
  () => ({ body: IncomingWebhookDraft, success: IncomingWebhook })
)

/** Create outgoing hook. Needs `manage_webhooks`. */
export const createOutgoing = /*#__PURE__*/ teamEndpoint(
  "hooks.createOutgoingHook",
  "POST",
  "/api/v3/teams/{team_id}/hooks/outgoing/create",
  () => ({ body: OutgoingWebhookDraft, success: OutgoingWebhook })
)

/** Delete outgoing hook. Needs `manage_others_webhooks` or `manage_webhooks`. */
export const deleteOutgoing = /*#__PURE__*/ teamEndpoint(
  "hooks.deleteOutgoingHook",
  "POST",
  "/api/v3/teams/{team_id}/hooks/outgoing/delete",
  () => ({ body: Schema.Struct({ id: Schema.String }), success: Schema.Record(Schema.String, Schema.Unknown) })
)

/** Get outgoing hooks. Needs `manage_webhooks`. First 100 only. */
export const listOutgoing = /*#__PURE__*/ teamEndpoint(
  "hooks.getOutgoingHooks",
  "GET",
  "/api/v3/teams/{team_id}/hooks/outgoing/list",
  () => ({ success: Schema.Array(OutgoingWebhook) })
)

/** Regen outgoing hook token. Needs `manage_others_webhooks` or `manage_webhooks`. */
export const regenOutgoingToken = /*#__PURE__*/ teamEndpoint(
  "hooks.regenOutgoingHookToken",
  "POST",
  "/api/v3/teams/{team_id}/hooks/outgoing/regen_token",
  () => ({ body: Schema.Struct({ id: Schema.String }), success: OutgoingWebhook })
)

/** Update outgoing hook. Needs `manage_others_webhooks` or `manage_webhooks`. Since 3.7. */
export const updateOutgoing = /*#__PURE__*/ teamEndpoint(
  "hooks.updateOutgoingHook",
  "POST",
  "/api/v3/teams/{team_id}/hooks/outgoing/update",
  () => ({ body: OutgoingWebhookDraft, success: OutgoingWebhook })
)

/** Incoming webhook. Needs no session. Old place of the incoming hook. */
export const incomingWebhook = /*#__PURE__*/ teamEndpoint(
  "hooks.incomingWebhook",
  "POST",
  "/api/v3/teams/{team_id}/hooks/{id}",
  () => ({ body: IncomingWebhookRequest, success: text, auth: "optional" })
)

/** Incoming webhook root. Needs no session. Content-Type text/plain, body ok. */
export const incomingWebhookRoot = /*#__PURE__*/ endpoint("hooks.incomingWebhookRoot", "POST", "/hooks/{id}", () => ({
  body: IncomingWebhookRequest,
  success: text,
  auth: "optional"
}))
