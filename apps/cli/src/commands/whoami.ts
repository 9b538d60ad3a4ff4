import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { json } from "../flags.ts"
import { load, online } from "../online.ts"
import { print } from "../output.ts"
import { toJson, visible } from "../visible.ts"

/** `2026-12-24 16:05`, in the time of the machine. */
const minute = (ms: number): string =>
  new Date(ms - new Date(ms).getTimezoneOffset() * 60_000).toISOString().replace("T", " ").slice(0, 16)

/** `mw whoami` */
export const whoami = Command.make(
  "whoami",
  { json: json("Print user name, id, server, API and, if known, when the session expires as JSON") },
  ({ json }) =>
    Effect.gen(function* () {
      const { api, app, chat, client, url } = yield* online

      const { id, username } = yield* chat.me
      const session = yield* client.session.get
      const expires = session._tag === "active" ? session.expires : undefined

      const renewed =
        app !== undefined && (yield* (yield* load(() => import("../appSession.ts"))).renews(url, app))
          ? ", renewed by itself"
          : ""
      const until = expires === undefined ? "" : `, session until ${minute(expires)}${renewed}`
      yield* print(
        json
          ? toJson({ username, user_id: id, url, api, expires })
          : visible(`@${username} at ${url} (API ${api}${until})`)
      )
    }).pipe(Effect.scoped)
).pipe(Command.withDescription("Say who you are, and at which server"))
