import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { json } from "../flags.ts"
import { online } from "../online.ts"
import { print } from "../output.ts"
import { toJson, visible } from "../visible.ts"

/** `mw whoami` */
export const whoami = Command.make(
  "whoami",
  { json: json("Print user name, id, server and API as JSON") },
  ({ json }) =>
    Effect.gen(function* () {
      const { api, chat, url } = yield* online

      const { id, username } = yield* chat.me

      yield* print(json ? toJson({ username, user_id: id, url, api }) : visible(`@${username} at ${url} (API ${api})`))
    }).pipe(Effect.scoped)
).pipe(Command.withDescription("Say who you are, and at which server"))
