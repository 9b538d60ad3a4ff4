import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { EXIT, endingOf } from "../exits.ts"
import { Failure } from "../Failure.ts"
import { json } from "../flags.ts"
import { allowInsecureHttp, load } from "../online.ts"
import { print, say } from "../output.ts"
import { toJson } from "../visible.ts"

/** `mw logout` */
export const logout = Command.make("logout", { json: json("Print what ended as JSON") }, ({ json }) =>
  Effect.gen(function* () {
    const { stored } = yield* load(() => import("../account.ts"))
    const { forget } = yield* load(() => import("../credentials.ts"))
    const { endSession } = yield* load(() => import("../sessions.ts"))
    const { api, insecure, token, url, username } = yield* stored()

    const server = { url, token: Redacted.make(token), api, insecure: insecure === true || (yield* allowInsecureHttp) }
    const ended = yield* Effect.result(endSession(server))
    yield* forget(url)

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
