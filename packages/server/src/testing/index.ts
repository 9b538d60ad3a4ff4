export {
  type BotOptions,
  type TestableBot,
  testBot,
  type TestBotOptions,
  type TestedBot,
  type TestServer
} from "./testBot.ts"
export type { RepliesOptions, TestUser } from "./TestUser.ts"
