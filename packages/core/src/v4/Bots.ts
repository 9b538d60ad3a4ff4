import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { Bot } from "../models/Bot.ts"
import { BotDescription, DisplayName, Email, Name, Password, Position } from "../models/limits.ts"
import { User } from "../models/User.ts"
import { UserNotifyProps } from "../models/UserNotifyProps.ts"
import { byPage } from "../Paging.ts"

/** Makes a bot account that one owns. Needs `create_bot`, and bot accounts to be switched on. Since 5.10. */
export const create = /*#__PURE__*/ endpoint("CreateBot", "POST", "/api/v4/bots", () => ({
  body: Schema.Struct({
    username: Name,
    display_name: Schema.optional(DisplayName),
    description: Schema.optional(BotDescription)
  }),
  success: Bot
}))

/**
 * A page of one's own bots, with `read_others_bots` of all; needs `read_bots`. `only_orphaned`: those whose owner is
 * deactivated. Since 5.10.
 */
export const list = /*#__PURE__*/ listing("GetBots", "GET", "/api/v4/bots", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    include_deleted: Schema.optional(Schema.Boolean),
    only_orphaned: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Array(Bot),
  paging: byPage
}))

/**
 * One bot; disabled ones need `include_deleted`. Needs `read_bots`, of others' bots `read_others_bots`: without it a
 * bot is `NotFound`, as it is for itself. Since 5.10.
 */
export const get = /*#__PURE__*/ endpoint("GetBot", "GET", "/api/v4/bots/{bot_user_id}", () => ({
  query: Schema.Struct({ include_deleted: Schema.optional(Schema.Boolean) }),
  success: Bot
}))

/** Changes only what is given. Needs `manage_bots`, for others' bots `manage_others_bots`. Since 5.10. */
export const patch = /*#__PURE__*/ endpoint("PatchBot", "PUT", "/api/v4/bots/{bot_user_id}", () => ({
  body: Schema.Struct({
    username: Schema.optional(Name),
    display_name: Schema.optional(DisplayName),
    description: Schema.optional(BotDescription)
  }),
  success: Bot
}))

/**
 * Gives a bot to another owner, who must be a person. Needs `manage_bots`, for others' bots `manage_others_bots`. Since
 * 5.10.
 */
export const assign = /*#__PURE__*/ endpoint(
  "AssignBot",
  "POST",
  "/api/v4/bots/{bot_user_id}/assign/{user_id}",
  () => ({ success: Bot })
)

/**
 * Makes a bot's account a person's, who signs in with `password`; give an `email` too, the bot's leads nowhere. Needs
 * `manage_system`. Since 5.26.
 */
export const convertToUser = /*#__PURE__*/ endpoint(
  "ConvertBotToUser",
  "POST",
  "/api/v4/bots/{bot_user_id}/convert_to_user",
  () => ({
    query: Schema.Struct({ set_system_admin: Schema.optional(Schema.Boolean) }),
    body: Schema.Struct({
      email: Schema.optional(Email),
      username: Schema.optional(Name),
      password: Password,
      first_name: Schema.optional(DisplayName),
      last_name: Schema.optional(DisplayName),
      nickname: Schema.optional(DisplayName),
      locale: Schema.optional(Schema.String),
      position: Schema.optional(Position),
      props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
      notify_props: Schema.optional(UserNotifyProps)
    }),
    success: User
  })
)

/**
 * Deactivates a bot: its tokens are refused, its open sockets fall silent. Needs `manage_bots`, for others' bots
 * `manage_others_bots`. Since 5.10. A bot whose owner is deactivated is disabled too, and stays it when the owner comes
 * back.
 */
export const disable = /*#__PURE__*/ endpoint("DisableBot", "POST", "/api/v4/bots/{bot_user_id}/disable", () => ({
  success: Bot
}))

/**
 * Activates a bot again; sockets from before stay silent. Needs `manage_bots`, for others' bots `manage_others_bots`.
 * Since 5.10.
 */
export const enable = /*#__PURE__*/ endpoint("EnableBot", "POST", "/api/v4/bots/{bot_user_id}/enable", () => ({
  success: Bot
}))

/** Makes a person's account a bot that owns itself; it cannot sign in any more. Needs `manage_system`. Since 5.26. */
export const convertUserToBot = /*#__PURE__*/ endpoint(
  "ConvertUserToBot",
  "POST",
  "/api/v4/users/{user_id}/convert_to_bot",
  () => ({ success: Bot })
)
