export { Bot, type BotOptions } from "./Bot.ts"
export type { Context, Handler } from "./Context.ts"
export type { Trigger } from "./triggers.ts"
