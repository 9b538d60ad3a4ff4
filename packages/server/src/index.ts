export type { Cors } from "./Cors.ts"
export type { FaultyAnswer, Match, Refusal } from "./faults/calls.ts"
export type { Faults } from "./faults/index.ts"
export type { Whose } from "./faults/frames.ts"
export type { Cut, Times } from "./faults/sockets.ts"
export type { Version } from "./Generation.ts"
export type { RateLimit } from "./Limiter.ts"
export type { Account, ChannelSeed, OAuthAppSeed, PostSeed, Seed, UserSeed } from "./Seed.ts"
export {
  createServer,
  type LoggedRequest,
  type Restart,
  type Server,
  type ServerOptions,
  startServer
} from "./Server.ts"
export type { OAuthSettings } from "./world/World.ts"
