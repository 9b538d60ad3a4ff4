import { both, each, type Said, said } from "./said.ts"

/** 11.6 does not say why it could not do what a webhook was asked for. */
const unhandled = (status: number): Said =>
  said(status, "web.incoming_webhook.general.app_error", "Failed to handle the payload of media type {name}.")

/** What goes wrong with incoming webhooks. */
export const hookErrors = {
  unknownHook: each(
    said(500, "store.sql_webhooks.get_incoming.app_error", "We couldn't get the webhook"),
    said(404, "app.webhooks.get_incoming.app_error", "Unable to get the webhook.")
  ),
  hookUsername: both(400, "api.incoming_webhook.invalid_username.app_error", "Invalid username."),
  hookMediaType: each(
    said(400, "web.incoming_webhook.parse.app_error", "Unable to parse incoming data"),
    said(400, "web.incoming_webhook.parse_form.app_error", "Failed to parse form for webhook {name}.")
  ),
  hookPayload: each(
    said(400, "web.incoming_webhook.parse.app_error", "Unable to parse incoming data"),
    said(400, "web.incoming_webhook.decode.app_error", "Failed to decode the payload of media type {name}.")
  ),
  hookUnknown: each(said(400, "web.incoming_webhook.invalid.app_error", "Invalid webhook"), unhandled(400)),
  hookText: each(said(400, "web.incoming_webhook.text.app_error", "No text specified"), unhandled(400)),
  hookUser: each(said(400, "web.incoming_webhook.user.app_error", "Couldn't find the user"), unhandled(400)),
  hookChannel: each(said(500, "web.incoming_webhook.channel.app_error", "Couldn't find the channel"), unhandled(404)),
  hookForbidden: each(
    said(403, "web.incoming_webhook.permissions.app_error", "Inappropriate channel permissions"),
    unhandled(403)
  ),
  hookSystemType: each(said(400, "api.context.invalid_param.app_error", "Invalid post.type parameter"), unhandled(400)),
  hookType: each(said(400, "model.post.is_valid.type.app_error", "Invalid type"), unhandled(500))
}
