import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { SubmitDialogResponse } from "../models/SubmitDialogResponse.ts"

/** Lookup interactive dialog. Since 11.0. */
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

/** Open interactive dialog. Needs no session. Since 5.6. */
export const openInteractiveDialog = /*#__PURE__*/ endpoint(
  "OpenInteractiveDialog",
  "POST",
  "/api/v4/actions/dialogs/open",
  () => ({
    body: Schema.Struct({
      trigger_id: Schema.String,
      url: Schema.String,
      dialog: Schema.Struct({
        callback_id: Schema.optional(Schema.String),
        title: Schema.String,
        introduction_text: Schema.optional(Schema.String),
        icon_url: Schema.optional(Schema.String),
        elements: Schema.optional(Schema.Array(Schema.Record(Schema.String, Schema.Unknown))),
        submit_label: Schema.optional(Schema.String),
        notify_on_cancel: Schema.optional(Schema.Boolean),
        state: Schema.optional(Schema.String)
      })
    }),
    success: StatusOK,
    auth: "optional"
  })
)

/** Submit interactive dialog. Since 5.6. */
export const submitInteractiveDialog = /*#__PURE__*/ endpoint(
  "SubmitInteractiveDialog",
  "POST",
  "/api/v4/actions/dialogs/submit",
  () => ({
    body: Schema.Struct({
      url: Schema.String,
      channel_id: Schema.String,
      team_id: Schema.String,
      submission: Schema.Record(Schema.String, Schema.Unknown),
      callback_id: Schema.optional(Schema.String),
      state: Schema.optional(Schema.String),
      cancelled: Schema.optional(Schema.Boolean)
    }),
    success: SubmitDialogResponse
  })
)
