import { makeBot } from "./bot.ts"

// Run it against your own server: MATTERMOST_URL and MATTERMOST_TOKEN say which, and who the bot is.
const bot = makeBot()
const me = await bot.start()
console.log(`@${me.username} is listening; Ctrl-C ends it`)
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void bot.stop())
