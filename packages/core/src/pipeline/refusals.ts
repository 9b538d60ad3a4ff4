import {
  type AnswerFields,
  Conflict,
  Forbidden,
  InvalidInput,
  NotFound,
  RateLimited,
  Redirected,
  type Refusal,
  ServerFault,
  Unauthorized,
  Unavailable,
  Undecodable,
  Unsupported
} from "../Errors.ts"

type Tag = Refusal["_tag"]

/** Ids that mean something else than their status says. Without an entry, the status decides. */
const byId = {
  // Not every 401 ends a session, and a session that ended is not always a 401 (v3 answers a missing CSRF proof with 500).
  "api.context.session_expired.app_error": "Unauthorized",
  "api.context.token_provided.app_error": "Unauthorized",
  "store.sql_user.get_for_login.app_error": "Unauthorized",
  // The session is good: it wants a right, or a second factor, that it has not (yet).
  "api.channel.join_channel.permissions.app_error": "Forbidden",
  "api.context.local_origin_required.app_error": "Forbidden",
  "api.context.mfa_required.app_error": "Forbidden",
  "api.emoji.create.other_user.app_error": "Forbidden",
  "api.emoji.create.permissions.app_error": "Forbidden",
  "api.emoji.delete.permissions.app_error": "Forbidden",
  "api.post.update_post.permissions.app_error": "Forbidden",
  "api.post.update_post.permissions_details.app_error": "Forbidden",
  "api.post.update_post.permissions_time_limit.app_error": "Forbidden",
  // Answered with 500, or 400, for what is not there.
  "api.channel.add_member.find_user.app_error": "NotFound",
  "api.command.execute_command.not_found.app_error": "NotFound",
  "api.file.get_file_preview.no_preview.app_error": "NotFound",
  "api.file.get_file_thumbnail.no_thumbnail.app_error": "NotFound",
  "app.plugin.marketplace_plugins.not_found.app_error": "NotFound",
  "app.preference.get.app_error": "NotFound",
  "app.session.get.app_error": "NotFound",
  "store.sql_channel.get.existing.app_error": "NotFound",
  "store.sql_channel.get_by_name.missing.app_error": "NotFound",
  "store.sql_emoji.get.app_error": "NotFound",
  "store.sql_post.get.app_error": "NotFound",
  "store.sql_preference.get.app_error": "NotFound",
  "store.sql_team.get.find.app_error": "NotFound",
  "store.sql_team.get_by_invite_id.find.app_error": "NotFound",
  "store.sql_user.missing_account.const": "NotFound",
  "store.sql_webhooks.get_outgoing.app_error": "NotFound",
  "web.incoming_webhook.channel.app_error": "NotFound",
  "web.incoming_webhook.invalid.app_error": "NotFound",
  // The caller's mistakes, answered as the server's, or as the session's.
  "api.channel.remove.default.app_error": "InvalidInput",
  "api.user.upload_profile_user.parse.app_error": "InvalidInput",
  "app.post.save.existing.app_error": "InvalidInput",
  "app.user.save.existing.app_error": "InvalidInput",
  "mfa.activate.bad_token.app_error": "InvalidInput",
  "store.sql_post.get_posts.app_error": "InvalidInput",
  "store.sql_post.save.existing.app_error": "InvalidInput",
  // There already, or in another state than the call needs.
  "api.channel.delete_channel.deleted.app_error": "Conflict",
  "api.channel.restore_channel.restored.app_error": "Conflict",
  "api.command.duplicate_trigger.app_error": "Conflict",
  "api.emoji.create.duplicate.app_error": "Conflict",
  "api.post.create_post.can_not_post_to_deleted.error": "Conflict",
  "api.post.deduplicate_create_post.failed_to_get": "Conflict",
  "api.webhook.create_outgoing.intersect.app_error": "Conflict",
  "app.team.save.existing.app_error": "Conflict",
  "app.upload.upload_data.concurrent.app_error": "Conflict",
  "app.user.save.email_exists.app_error": "Conflict",
  "app.user.save.username_exists.app_error": "Conflict",
  "store.sql_channel.save_channel.exists.app_error": "Conflict",
  "store.sql_channel.update.exists.app_error": "Conflict",
  "store.sql_team.save.domain_exists.app_error": "Conflict",
  "store.sql_team.save_team.existing.app_error": "Conflict",
  "store.sql_user.save.email_exists.app_error": "Conflict",
  "store.sql_user.save.username_exists.app_error": "Conflict",
  "store.sql_user.update.email_taken.app_error": "Conflict",
  "store.sql_user.update.username_taken.app_error": "Conflict",
  // Another call with the same `pending_post_id` is still running: wait and ask again.
  "api.post.deduplicate_create_post.pending": "Unavailable",
  "api.context.server_busy.app_error": "Unavailable",
  // What the server asked for us has failed: an integration's server, not what was sent to it.
  "api.post.do_action.action_integration.app_error": "ServerFault",
  "app.submit_interactive_dialog.invalid_response": "ServerFault",
  // Actions on the socket, to which 3.10 answers 500 throughout.
  "api.web_socket_router.bad_action.app_error": "Unsupported",
  "api.web_socket_router.bad_seq.app_error": "InvalidInput",
  "api.web_socket_router.no_action.app_error": "InvalidInput",
  "api.web_socket_router.not_authenticated.app_error": "Unauthorized",
  "api.websocket_handler.invalid_param.app_error": "InvalidInput",
  "api.websocket_handler.server_busy.app_error": "Unavailable",
  // Not there in this server.
  "api.user.login_sso_code_exchange.deprecated.app_error": "Unsupported",
  "app.eport.generate_presigned_url.config.app_error": "Unsupported",
  // The provider of OAuth 2, whose three generations answer alike with 500, 403 and 401, with 500 and 400, with 404.
  "web.get_access_token.credentials.app_error": "Unauthorized",
  "403 api.oauth.get_access_token.credentials.app_error": "Unauthorized", // the secret; an unknown client is a 404 of the same id
  "api.oauth.get_access_token.refresh_token.app_error": "Unauthorized",
  "web.get_access_token.expired_code.app_error": "InvalidInput",
  "api.oauth.get_access_token.expired_code.app_error": "InvalidInput",
  unsupported_operation: "Unsupported" // dynamic registration is switched off
} as const satisfies Record<string, Tag>

/** The ids that decide by themselves, one of them with its status. Others are plain text: the list of the server's ids is open. */
type Deciding = keyof typeof byId

const isDeciding = (id: string): id is Deciding => Object.hasOwn(byId, id)

/**
 * Families of ids, in this order. A licence or a switch can be refused with 400, 401, 403, 500 or 501; what the licence
 * module itself says of a licence file is left to its status.
 */
const byFamily: ReadonlyArray<readonly [RegExp, Tag | "by status"]> = [
  [/\.is_valid\./, "InvalidInput"],
  [/^(api\.license\.(?!upgrade_needed)|store\.sql_license\.)/, "by status"],
  [
    /licen[cs]e|not_available|not_enabled?\b|\.disabled?\b|_disabled\b|upgrade_needed|needs_enterprise|feature_unavailable|turn_off/,
    "Unsupported"
  ]
]

/** What the family of an id says of it, if it has one that decides. */
const familyOf = (id: string): Tag | undefined => {
  const family = byFamily.find(([pattern]) => pattern.test(id))?.[1]
  return family === "by status" ? undefined : family
}

type Hundred = "3" | "4" | "5"

const byStatus: Readonly<Record<number, Tag>> = {
  0: "Redirected", // a browser shows neither the status of a redirect nor where it leads
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  405: "Unsupported",
  408: "Unavailable",
  409: "Conflict",
  410: "NotFound",
  412: "Conflict",
  429: "RateLimited",
  501: "Unsupported",
  502: "Unavailable",
  503: "Unavailable",
  504: "Unavailable"
}

const byHundred: { readonly [H in Hundred]: Tag } = { 3: "Redirected", 4: "InvalidInput", 5: "ServerFault" }

const isHundred = (digit: string): digit is Hundred => digit === "3" || digit === "4" || digit === "5"

/** Which error an answer ends in: the id first, then its family, then the status. Total: every answer has one. */
const tagOf = (status: number, id: string | undefined): Tag => {
  // The limiter stands before everything: its answer is never anything else.
  if (status === 429) return "RateLimited"
  if (id !== undefined) {
    const both = `${status} ${id}`
    if (isDeciding(both)) return byId[both]
    if (isDeciding(id)) return byId[id]
    const family = familyOf(id)
    if (family !== undefined) return family
  }
  const hundred = String(status).charAt(0)
  return byStatus[status] ?? (isHundred(hundred) ? byHundred[hundred] : "Undecodable")
}

/** How each error is made. A new class without a line here does not compile. */
const make: { readonly [T in Tag]: (fields: RefusalFields) => Extract<Refusal, { readonly _tag: T }> } = {
  Unauthorized: (fields) => new Unauthorized(fields),
  Forbidden: (fields) => new Forbidden(fields),
  NotFound: (fields) => new NotFound(fields),
  InvalidInput: (fields) => new InvalidInput(fields),
  Conflict: (fields) => new Conflict(fields),
  RateLimited: (fields) => new RateLimited(fields),
  Unsupported: (fields) => new Unsupported(fields),
  ServerFault: (fields) => new ServerFault(fields),
  Unavailable: (fields) => new Unavailable(fields),
  Redirected: (fields) => new Redirected(fields),
  Undecodable: (fields) => new Undecodable(fields)
}

/** What an answer tells of its error; `location` is shown of a redirect only. */
export interface RefusalFields extends AnswerFields {
  readonly location?: string | undefined
  /** Which error it is, where more than its status and id tells. */
  readonly tag?: Tag | undefined
}

/** The error of an answer that is no success. */
export const refusal = ({ location, tag: told, ...fields }: RefusalFields): Refusal => {
  const tag = told ?? tagOf(fields.status, fields.id)
  return make[tag](tag === "Redirected" ? { ...fields, location } : fields)
}
