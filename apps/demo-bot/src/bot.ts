import { Bot, type BotOptions } from "@matterwire/bot/node"
import { dice } from "./features/dice.ts"
import { echo } from "./features/echo.ts"

/** The bot: what it listens to, and which feature answers. A feature is a file and its test. */
export const makeBot = (options: BotOptions = {}): Bot => {
  const bot = new Bot(options)
  bot.on("!roll", dice())
  bot.on("mention", echo)
  return bot
}
