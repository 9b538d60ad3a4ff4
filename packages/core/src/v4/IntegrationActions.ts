import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { OpenDialogRequest } from "../models/OpenDialogRequest.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { SubmitDialogResponse } from "../models/SubmitDialogResponse.ts"

/**
 * Asks the integration behind a dialog what a select can offer for what is typed: the server calls `url` with the
 * `submission` so far. An answer that it cannot use is `items: null`; when the integration fails, a 400. Since 11.0.
 * Needs `read_channel_content` and `view_team`.
 */
export const lookupInteractiveDialog = /*#__PURE__*/ endpoint(
  "LookupInteractiveDialog",
  "POST",
  "/api/v4/actions/dialogs/lookup",
  () => ({
    body: Schema.Struct({
      url: Schema.String,
      channel_id: Schema.String,
      team_id: Schema.String,
      submission: Schema.Record(Schema.String, Schema.Unknown),
      callback_id: Schema.optional(Schema.String),
      state: Schema.optional(Schema.String)
    }),
    success: Schema.Struct({
      items: Schema.NullOr(Schema.Array(Schema.Struct({ text: Schema.String, value: Schema.String })))
    })
  })
)

/**
 * Opens a dialog for the user who has just used an integration: `trigger_id`, which is in its request, is the only
 * proof. It is good for 30 s (3 s in old servers), and more than once. A dialog that is not valid (title over 24
 * characters, unknown element) is not refused, it just does not open. Needs no session. Since 5.6.
 */
export const openInteractiveDialog = /*#__PURE__*/ endpoint(
  "OpenInteractiveDialog",
  "POST",
  "/api/v4/actions/dialogs/open",
  () => ({
    body: OpenDialogRequest,
    success: StatusOK,
    auth: "optional"
  })
)

/**
 * Sends what was filled in: the server calls `url` with it in one's name, whether or not the dialog was ever open. The
 * integration's objections are in the answer (`error`, `errors`); when it fails, a 400. Needs `read_channel_content`
 * and `view_team`. Since 5.6.
 */
export const submitInteractiveDialog = /*#__PURE__*/ endpoint(
  "SubmitInteractiveDialog",
  "POST",
  "/api/v4/actions/dialogs/submit",
  () => ({
    body: Schema.Struct({
      url: Schema.String,
      channel_id: Schema.String,
      team_id: Schema.String,
      /** `null` with `cancelled`. */
      submission: Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)),
      callback_id: Schema.optional(Schema.String),
      state: Schema.optional(Schema.String),
      cancelled: Schema.optional(Schema.Boolean)
    }),
    success: SubmitDialogResponse
  })
)
