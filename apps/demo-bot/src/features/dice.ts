import type { Handler } from "@matterwire/bot"

/** `!roll 2d6`: at most 20 dice of at most 100 sides, else how to ask. */
export const dice =
  (random: () => number = Math.random): Handler =>
  (ctx) => {
    const [, count = "1", sides = "6"] = /^(?:(\d{1,2})d(\d{1,3}))?$/i.exec(ctx.text) ?? ["", "0", "0"]
    const dice = Number(count)
    const faces = Number(sides)
    if (dice < 1 || dice > 20 || faces < 2 || faces > 100)
      return ctx.reply("Ask me like this: `!roll 2d6` (1 to 20 dice, 2 to 100 sides)")
    const rolled = Array.from({ length: dice }, () => 1 + Math.floor(random() * faces))
    return ctx.reply(
      `${ctx.sender} rolled ${rolled.join(" + ")}${dice > 1 ? ` = ${rolled.reduce((sum, one) => sum + one, 0)}` : ""}`
    )
  }
