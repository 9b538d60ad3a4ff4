import * as Effect from "effect/Effect"
import { untyped } from "../Endpoint.ts"
import type { MattermostError } from "../Errors.ts"
import type { Way } from "./way.ts"
import type { Surroundings } from "./Session.ts"

type Leave = NonNullable<Way["leave"]>

/** Ends a session at the server, by the logout at this path. */
export const leaveAt =
  ({ performAs }: Surroundings, path: string): Leave =>
  ({ credential }) =>
    Effect.asVoid(performAs(credential)({ endpoint: untyped("POST", path), input: {}, options: undefined }))

/** The same by the first of two logouts that the server has. */
export const leaveAtEither =
  (surroundings: Surroundings, path: string, older: string): Leave =>
  (login): Effect.Effect<void, MattermostError> =>
    Effect.catchIf(
      leaveAt(surroundings, path)(login),
      ({ status }) => status === 404,
      () => leaveAt(surroundings, older)(login)
    )

/** The same where nobody knows which version the server speaks: v4's logout, which 3.0 has not. */
export const leave = (surroundings: Surroundings): Leave =>
  leaveAtEither(surroundings, "/api/v4/users/logout", "/api/v3/users/logout")
