import type { Handler } from "@matterwire/bot"

/** Says back what it is told. */
export const echo: Handler = (ctx) =>
  ctx.reply(ctx.text === "" ? `Hello ${ctx.sender}! Tell me something and I say it back.` : `Echo: ${ctx.text}`)
