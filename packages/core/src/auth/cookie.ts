import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { InvalidInput } from "../Errors.ts"
import { keep } from "./keep.ts"
import { leave } from "./leave.ts"
import type { Auth } from "./Session.ts"

export const noJar = (endpoint: string): InvalidInput =>
  new InvalidInput({
    endpoint,
    reason:
      "this runtime keeps no cookie jar: cookies are for pages in a browser. Pass `token`, or `login` without `cookie`"
  })

/**
 * By the browser's own cookies: as whoever is logged in to the server in this browser, by its web app or by another
 * login. For pages of the server's own address, or of the same site where the server lets them in with credentials.
 */
export const cookie: Auth = keep((surroundings) => ({
  account: undefined,
  identity: undefined,
  given: true,
  obtain: (last) =>
    surroundings.capabilities.cookies !== true
      ? Effect.fail(noJar("Auth.cookie"))
      : last !== undefined
        ? Effect.succeed(undefined)
        : Effect.map(Clock.currentTimeMillis, (now) => ({
            credential: { _tag: "Cookie" },
            who: undefined,
            since: now,
            expires: undefined,
            refreshTokens: []
          })),
  leave: leave(surroundings)
}))
