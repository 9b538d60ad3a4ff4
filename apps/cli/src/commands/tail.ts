import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { json } from "../flags.ts"
import { load, online } from "../online.ts"

/** `mw tail [PLACE …]` */
export const tail = Command.make(
  "tail",
  {
    places: Argument.String("place").pipe(
      Argument.withDescription("team/channel, @person or a channel's id; all that you see, if left out"),
      Argument.variadic()
    ),
    count: Flag.Int("count").pipe(
      Flag.withAlias("n"),
      Flag.withMetavar("<posts>"),
      Flag.filter(
        (count) => count > 0,
        () => "a number above 0"
      ),
      Flag.withDescription("Leave after so many posts"),
      Flag.optional
    ),
    json: json("Print one JSON document per line: channel, sender, post")
  },
  (flags) =>
    Effect.gen(function* () {
      const { follow } = yield* load(() => import("../follow.ts"))
      yield* follow(yield* online, flags)
    }).pipe(Effect.scoped)
).pipe(
  Command.withDescription("Print new posts as they come, until Ctrl-C"),
  Command.withExamples([
    { command: "mw tail town/town-square @ann" },
    { command: "mw tail --json | jq -r .post.message" },
    { command: "mw tail town/dev -n 1", description: "wait for the next post" }
  ])
)
