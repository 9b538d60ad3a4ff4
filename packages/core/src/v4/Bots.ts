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

/** Get bots. Needs `read_bots` or `read_others_bots`. Since 5.10. Has an ETag. */
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

/** Get bot. Needs `read_bots` or `read_others_bots`. Since 5.10. Has an ETag. */
export const get = /*#__PURE__*/ endpoint("GetBot", "GET", "/api/v4/bots/{bot_user_id}", () => ({
  query: Schema.Struct({ include_deleted: Schema.optional(Schema.Boolean) }),
  success: Bot
}))

/** Patch bot. Needs `manage_bots`. Since 5.10. */
export const patch = /*#__PURE__*/ endpoint("PatchBot", "PUT", "/api/v4/bots/{bot_user_id}", () => ({
  body: Schema.Struct({
    username: Schema.optional(Name),
    display_name: Schema.optional(DisplayName),
    description: Schema.optional(BotDescription)
  }),
  success: Bot
}))

/** Assign bot. Needs `manage_bots`. Since 5.10. */
export const assign = /*#__PURE__*/ endpoint(
  "AssignBot",
  "POST",
  "/api/v4/bots/{bot_user_id}/assign/{user_id}",
  () => ({ success: Bot })
)

/** Convert bot to user. Needs `manage_system`. Since 5.26. */
export const convertToUser = /*#__PURE__*/ endpoint(
  "ConvertBotToUser",
  "POST",
  "/api/v4/bots/{bot_user_id}/convert_to_user",
  () => ({
    query: Schema.Struct({ set_system_admin: Schema.optional(Schema.Boolean) }),
    body: Schema.Struct({
      email: Schema.optional(Email),
      username: Schema.optional(Name),
      password: Schema.optional(Password),
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

/** Disable bot. Needs `manage_bots`. Since 5.10. */
export const disable = /*#__PURE__*/ endpoint("DisableBot", "POST", "/api/v4/bots/{bot_user_id}/disable", () => ({
  success: Bot
}))

/** Enable bot. Needs `manage_bots`. Since 5.10. */
export const enable = /*#__PURE__*/ endpoint("EnableBot", "POST", "/api/v4/bots/{bot_user_id}/enable", () => ({
  success: Bot
}))

/** Convert user to bot. Needs `manage_system`. Since 5.26. */
export const convertUserToBot = /*#__PURE__*/ endpoint(
  "ConvertUserToBot",
  "POST",
  "/api/v4/users/{user_id}/convert_to_bot",
  () => ({ success: Bot })
)
