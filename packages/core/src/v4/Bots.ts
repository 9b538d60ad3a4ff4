import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Bot } from "../models/Bot.ts"

/** Makes a bot account that one owns. Needs `create_bot`, and bot accounts to be switched on. Since 5.10. */
export const create = /*#__PURE__*/ endpoint("CreateBot", "POST", "/api/v4/bots", () => ({
  body: Schema.Struct({
    username: Schema.String,
    display_name: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String)
  }),
  success: Bot
}))
