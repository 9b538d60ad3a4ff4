import { transport } from "@matterwire/node"
import { Bot as AnyBot, type BotOptions as AnyBotOptions } from "./Bot.ts"

/** As everywhere, with Node's transport unless another is given. */
export type BotOptions = Omit<AnyBotOptions, "transport"> & Partial<Pick<AnyBotOptions, "transport">>

/** A bot on Node: `new Bot()` takes `MATTERMOST_URL` and `MATTERMOST_TOKEN`. */
export class Bot extends AnyBot {
  constructor(options: BotOptions = {}) {
    super({ ...options, transport: options.transport ?? transport() })
  }
}
