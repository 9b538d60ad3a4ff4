// A bot and its test, as the README of the bot kit has them.
import { Bot } from "@matterwire/bot/node"
import { testBot } from "@matterwire/server/testing"

const makeBot = (options) => new Bot(options).on("mention", (context) => context.reply(`Echo: ${context.text}`))

const { bot, server } = await testBot(makeBot)
const ann = await server.user("ann")
await ann.say("#town-square", "@bot ping")
console.log(JSON.stringify({ replies: await ann.replies() }))
await bot.stop()
await server.close()
