import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Effect from "effect/Effect"
import { toggle } from "./flags.ts"

/** Accepted everywhere, as whatever a command sends carries the token. */
export const allowInsecureHttp = GlobalFlag.Setting("allow-insecure-http")({
  flag: toggle("allow-insecure-http", "Accept http:// to another machine: all on the way can read your token")
})

/** Loads code that a command needs only now. That it cannot be loaded is a mistake of ours. */
export const load = <A>(module: () => Promise<A>): Effect.Effect<A> => Effect.promise(module)

/** The server we are logged in to. Core and the network are loaded here, and no earlier. */
export const online = Effect.gen(function* () {
  const { account } = yield* load(() => import("./account.ts"))
  const { connect } = yield* load(() => import("./connection.ts"))
  return yield* connect(yield* account, yield* allowInsecureHttp)
})
