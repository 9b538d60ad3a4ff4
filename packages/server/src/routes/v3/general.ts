import * as General from "@matterwire/core/v3/General"
import * as Effect from "effect/Effect"
import { ok, open, type Route } from "../../Route.ts"

export const general: ReadonlyArray<Route> = [
  open(General.getPing, ({ world, generation }) =>
    Effect.succeed(ok({ server_time: String(world.now()), version: generation.version }))
  )
]
