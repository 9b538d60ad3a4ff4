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
  "api.emoji.delete.permissions.app_error": "Forbidden",
  "api.channel.join_channel.permissions.app_error": "Forbidden",
  "api.post.update_post.permissions.app_error": "Forbidden",
  // v3 answers 500, or 400, for what is not there.
  "api.channel.add_member.find_user.app_error": "NotFound",
  "api.command.execute_command.not_found.app_error": "NotFound",
  "store.sql_channel.get.existing.app_error": "NotFound",
  "store.sql_channel.get_by_name.missing.app_error": "NotFound",
  "store.sql_emoji.get.app_error": "NotFound",
  "store.sql_post.get.app_error": "NotFound",
  "store.sql_preference.get.app_error": "NotFound",
  "app.preference.get.app_error": "NotFound",
  "store.sql_team.get.find.app_error": "NotFound",
  "store.sql_team.get_by_invite_id.find.app_error": "NotFound",
  "store.sql_user.missing_account.const": "NotFound",
  "store.sql_webhooks.get_outgoing.app_error": "NotFound",
  "web.incoming_webhook.channel.app_error": "NotFound",
  "web.incoming_webhook.invalid.app_error": "NotFound",
  // The caller's mistakes, answered as the server's.
  "api.channel.remove.default.app_error": "InvalidInput",
  "store.sql_post.get_posts.app_error": "InvalidInput",
  "api.user.upload_profile_user.parse.app_error": "InvalidInput",
  "app.post.save.existing.app_error": "InvalidInput",
  "store.sql_post.save.existing.app_error": "InvalidInput",
  "app.user.save.existing.app_error": "InvalidInput",
  // There already, or changed meanwhile.
  "api.command.duplicate_trigger.app_error": "Conflict",
  "api.emoji.create.duplicate.app_error": "Conflict",
  "api.webhook.create_outgoing.intersect.app_error": "Conflict",
  "app.user.save.email_exists.app_error": "Conflict",
  "app.user.save.username_exists.app_error": "Conflict",
  "store.sql_user.save.email_exists.app_error": "Conflict",
  "store.sql_user.save.username_exists.app_error": "Conflict",
  "store.sql_channel.save_channel.exists.app_error": "Conflict",
  "store.sql_team.save.domain_exists.app_error": "Conflict",
  "store.sql_team.save_team.existing.app_error": "Conflict",
  "app.team.save.existing.app_error": "Conflict",
  "api.channel.delete_channel.deleted.app_error": "Conflict",
  "api.channel.restore_channel.restored.app_error": "Conflict",
  // Another call with the same `pending_post_id` is still running: wait and ask again.
  "api.post.deduplicate_create_post.pending": "Unavailable",
  "api.context.server_busy.app_error": "Unavailable"
} as const satisfies Record<string, Tag>

/** The ids that decide by themselves. Others are plain text: the list of the server's ids is open. */
type KnownId = keyof typeof byId

const isKnown = (id: string): id is KnownId => Object.hasOwn(byId, id)

/**
 * Families of ids, in this order. A licence or a switch can be refused with 400, 401, 403, 500 or 501; what the licence
 * module itself says of a licence file is left to its status.
 */
const byFamily: ReadonlyArray<readonly [RegExp, Tag | "by status"]> = [
  [/\.is_valid\./, "InvalidInput"],
  [/^(api\.license\.(add_license|client|load_metric)|store\.sql_license)\./, "by status"],
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
    if (isKnown(id)) return byId[id]
    const family = familyOf(id)
    if (family !== undefined) return family
  }
  const hundred = String(status).charAt(0)
  return byStatus[status] ?? (isHundred(hundred) ? byHundred[hundred] : "Undecodable")
}

/** What only some answers tell. */
export interface Extras {
  readonly retryAfterMs: number | undefined
  readonly location: string | undefined
}

/** How each error is made. A new class without a line here does not compile. */
const make: { readonly [T in Tag]: (fields: AnswerFields, extras: Extras) => Extract<Refusal, { readonly _tag: T }> } =
  {
    Unauthorized: (fields) => new Unauthorized(fields),
    Forbidden: (fields) => new Forbidden(fields),
    NotFound: (fields) => new NotFound(fields),
    InvalidInput: (fields) => new InvalidInput(fields),
    Conflict: (fields) => new Conflict(fields),
    RateLimited: (fields, { retryAfterMs }) => new RateLimited({ ...fields, retryAfterMs }),
    Unsupported: (fields) => new Unsupported(fields),
    ServerFault: (fields) => new ServerFault(fields),
    Unavailable: (fields, { retryAfterMs }) => new Unavailable({ ...fields, retryAfterMs }),
    Redirected: (fields, { location }) => new Redirected({ ...fields, location }),
    Undecodable: (fields) => new Undecodable(fields)
  }

/** The error of an answer that is no success. */
export const refusal = (fields: AnswerFields, extras: Extras): Refusal =>
  make[tagOf(fields.status, fields.id)](fields, extras)
