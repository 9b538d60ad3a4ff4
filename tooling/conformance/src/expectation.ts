import type { Refusal } from "@matterwire/core/Errors"

export type Tag = Refusal["_tag"]

/**
 * Error ids that mean something else than their status says, by what a caller can do about them. Written down from the
 * recorded messages, and not taken from the client, which has a table of its own and must come to the same ends.
 */
const meant: Readonly<Record<string, Tag>> = {
  // Log in again, or as somebody else.
  "api.context.session_expired.app_error": "Unauthorized",
  "store.sql_user.get_for_login.app_error": "Unauthorized",
  "api.oauth.get_access_token.refresh_token.app_error": "Unauthorized",
  "web.get_access_token.credentials.app_error": "Unauthorized",
  // The session is good, and may not do this.
  "api.channel.join_channel.permissions.app_error": "Forbidden",
  "api.emoji.delete.permissions.app_error": "Forbidden",
  "api.post.update_post.permissions.app_error": "Forbidden",
  // Not there, or not for you.
  "api.channel.add_member.find_user.app_error": "NotFound",
  "api.command.execute_command.not_found.app_error": "NotFound",
  "api.file.get_file_thumbnail.no_thumbnail.app_error": "NotFound",
  "app.plugin.marketplace_plugins.not_found.app_error": "NotFound",
  "app.preference.get.app_error": "NotFound",
  "app.session.get.app_error": "NotFound",
  "store.sql_channel.get.existing.app_error": "NotFound",
  "store.sql_emoji.get.app_error": "NotFound",
  "store.sql_post.get.app_error": "NotFound",
  "store.sql_preference.get.app_error": "NotFound",
  "store.sql_team.get.find.app_error": "NotFound",
  "store.sql_team.get_by_invite_id.find.app_error": "NotFound",
  "store.sql_user.missing_account.const": "NotFound",
  "store.sql_webhooks.get_outgoing.app_error": "NotFound",
  "web.incoming_webhook.channel.app_error": "NotFound",
  "web.incoming_webhook.invalid.app_error": "NotFound",
  // A value was refused, though the status blames the server.
  "api.channel.remove.default.app_error": "InvalidInput",
  "api.oauth.get_access_token.expired_code.app_error": "InvalidInput",
  "api.user.upload_profile_user.parse.app_error": "InvalidInput",
  "mfa.activate.bad_token.app_error": "InvalidInput",
  "model.channel.is_valid.2_or_more.app_error": "InvalidInput",
  "model.channel.is_valid.type.app_error": "InvalidInput",
  "model.command.is_valid.method.app_error": "InvalidInput",
  "model.command.is_valid.url_http.app_error": "InvalidInput",
  "model.outgoing_hook.is_valid.callback.app_error": "InvalidInput",
  "model.post.is_valid.file_ids.app_error": "InvalidInput",
  "model.post.is_valid.msg.app_error": "InvalidInput",
  "model.reaction.is_valid.emoji_name.app_error": "InvalidInput",
  "store.sql_post.get_posts.app_error": "InvalidInput",
  "web.get_access_token.expired_code.app_error": "InvalidInput",
  // There already, or in another state than the call needs.
  "api.channel.delete_channel.deleted.app_error": "Conflict",
  "api.channel.restore_channel.restored.app_error": "Conflict",
  "api.command.duplicate_trigger.app_error": "Conflict",
  "api.emoji.create.duplicate.app_error": "Conflict",
  "api.post.create_post.can_not_post_to_deleted.error": "Conflict",
  "api.post.deduplicate_create_post.failed_to_get": "Conflict",
  "api.webhook.create_outgoing.intersect.app_error": "Conflict",
  "app.post.save.existing.app_error": "InvalidInput",
  "app.upload.upload_data.concurrent.app_error": "Conflict",
  "app.user.save.email_exists.app_error": "Conflict",
  "app.user.save.existing.app_error": "InvalidInput",
  "app.user.save.username_exists.app_error": "Conflict",
  "store.sql_channel.save_channel.exists.app_error": "Conflict",
  "store.sql_post.save.existing.app_error": "InvalidInput",
  "store.sql_team.save.domain_exists.app_error": "Conflict",
  "store.sql_team.save_team.existing.app_error": "Conflict",
  "store.sql_user.save.email_exists.app_error": "Conflict",
  "store.sql_user.save.username_exists.app_error": "Conflict",
  // Not licensed, or switched off.
  "api.channel.channel_member_counts_by_group.license.error": "Unsupported",
  "api.channel.get_channel_moderations.license.error": "Unsupported",
  "api.channel.patch_channel_moderations.license.error": "Unsupported",
  "api.channel.update_channel_member_autotranslation.feature_not_available.app_error": "Unsupported",
  "api.channel.update_channel_scheme.license.error": "Unsupported",
  "api.create_terms_of_service.custom_terms_of_service_disabled.app_error": "Unsupported",
  "api.custom_profile_attributes.license_error": "Unsupported",
  "api.file.get_public_link.disabled.app_error": "Unsupported",
  "api.license.upgrade_needed.app_error": "Unsupported",
  "api.no_license": "Unsupported",
  "api.outgoing_webhook.disabled.app_error": "Unsupported",
  "api.scheduled_posts.license_error": "Unsupported",
  "api.server.cws.needs_enterprise_edition": "Unsupported",
  "api.user.delete_team.not_enabled.for_admin.app_error": "Unsupported",
  "api.user.delete_user.not_enabled.for_admin.app_error": "Unsupported",
  "api.user.login_cws.license.error": "Unsupported",
  "api.user.login_sso_code_exchange.deprecated.app_error": "Unsupported",
  "api.user.update_active.not_enable.app_error": "Unsupported",
  "app.eport.generate_presigned_url.config.app_error": "Unsupported",
  "app.post.get_posts_for_reporting.license_error": "Unsupported",
  "app.report.start_users_batch_export.license_error": "Unsupported",
  unsupported_operation: "Unsupported",
  // The integration that the server asked for us failed.
  "api.post.do_action.action_integration.app_error": "ServerFault",
  "app.submit_interactive_dialog.invalid_response": "ServerFault",
  // There is no such route.
  "api.context.404.app_error": "Unsupported",
  // Another call with the same `pending_post_id` is still on its way: wait, and ask again.
  "api.post.deduplicate_create_post.pending": "Unavailable"
}

/** What a status says by itself; 4xx and 5xx that are not here are the caller's and the server's mistakes. */
const byStatus: Readonly<Record<number, Tag>> = {
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  409: "Conflict",
  410: "NotFound",
  429: "RateLimited",
  501: "Unsupported",
  502: "Unavailable",
  503: "Unavailable",
  504: "Unavailable"
}

/** The error that an answer outside 2xx must end in. */
export const tagFor = (status: number, id: string | undefined): Tag => {
  if (id !== undefined && Object.hasOwn(meant, id)) return meant[id] ?? "ServerFault"
  if (status < 400) return "Redirected"
  // 3.10 says so of a wrong secret; of an unknown client it says 404, as 11.6 does.
  if (status === 403 && id === "api.oauth.get_access_token.credentials.app_error") return "Unauthorized"
  return byStatus[status] ?? (status < 500 ? "InvalidInput" : "ServerFault")
}
