import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { EXIT, endingOf } from "../exits.ts"
import { Failure } from "../Failure.ts"
import { json } from "../flags.ts"
import { allowInsecureHttp, load } from "../online.ts"
import { print, say } from "../output.ts"
import { toJson } from "../visible.ts"

/** `mw logout` */
export const logout = Command.make("logout", { json: json("Print what ended as JSON") }, ({ json }) =>
  Effect.gen(function* () {
    const { accountOf, stored } = yield* load(() => import("../account.ts"))
    const { forget } = yield* load(() => import("../credentials.ts"))
    const { endSession } = yield* load(() => import("../sessions.ts"))
    const entry = yield* stored()
    const { app, url, username } = entry

    const server = accountOf(entry)
    const ended = yield* Effect.result(
      endSession({ ...server, insecure: server.insecure || (yield* allowInsecureHttp) })
    )
    yield* forget(url)
    if (app !== undefined) {
      const { forgetTokens } = yield* load(() => import("../appSession.ts"))
      yield* forgetTokens(url, app)
    }

    if (ended._tag === "Failure") {
      return yield* new Failure({
        code: EXIT.failed,
        message: `removed the session of ${url} here, but the server was not told: ${endingOf(ended.failure).line}, and end it there in your account's settings`
      })
    }
    yield* say(
      ended.success
        ? `logged @${username} out of ${url}`
        : `removed @${username}'s token of ${url}; it is a personal token, which still works: revoke it in your account's settings`
    )
    if (json) yield* print(toJson({ username, url, ended: ended.success }))
  }).pipe(Effect.scoped)
).pipe(Command.withDescription("End the session, at the server and here"))
