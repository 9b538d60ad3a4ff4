import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { EXIT } from "../exits.ts"
import { Failure } from "../Failure.ts"
import { json } from "../flags.ts"
import { readInput } from "../input.ts"
import { online } from "../online.ts"
import { print } from "../output.ts"
import { toJson } from "../visible.ts"

/** The message as it was written, or as it is piped in, without the line break at its end. */
const textOf = Effect.fnUntraced(function* (written: Option.Option<string>) {
  const given = Option.filter(written, (text) => text !== "-")
  const text = Option.isSome(given)
    ? given.value
    : (yield* readInput("the message is missing; write it after the place, or pipe it in")).replace(/\r?\n$/, "")
  if (text.trim() !== "") return text
  return yield* new Failure({ code: EXIT.line, message: "the message is empty; write something" })
})

/** `mw post PLACE [MESSAGE]` */
export const post = Command.make(
  "post",
  {
    place: Argument.String("place").pipe(Argument.withDescription("team/channel, @person, or a channel's id")),
    message: Argument.String("message").pipe(
      Argument.withDescription("What to say; - or nothing reads it from standard input"),
      Argument.optional
    ),
    replyTo: Flag.String("reply-to").pipe(
      Flag.withMetavar("<post id>"),
      Flag.withDescription("Answer in the thread of this post"),
      Flag.optional
    ),
    json: json("Print the whole post instead of its id")
  },
  ({ json, message, place, replyTo }) =>
    Effect.gen(function* () {
      const text = yield* textOf(message)
      const { chat } = yield* online

      const written = yield* chat.say(yield* chat.find(place), text, { root_id: Option.getOrUndefined(replyTo) })

      yield* print(json ? toJson(written) : written.id)
    }).pipe(Effect.scoped)
).pipe(
  Command.withDescription("Write a message; prints the post's id"),
  Command.withExamples([
    { command: 'mw post town/town-square "Hello from a terminal"' },
    { command: "make 2>&1 | tail -20 | mw post @ann" },
    { command: 'mw post town/dev "Done" --reply-to jf3nhm1nnpbzjp6nhkgbm6d8qa' },
    { command: 'mw post town/dev -- "-1 from me"', description: "-- goes before a message that begins with a dash" }
  ])
)
