import { Chat, type ChatFace, type Message } from "@matterwire/core/Chat"
import { type MattermostError, TimedOut } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import type { User } from "@matterwire/core/models/User"
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { contextOf, type Handler } from "./Context.ts"
import { inOrder } from "./inOrder.ts"
import { matcher, type Trigger } from "./triggers.ts"

/** How many messages may be in handlers, or wait for one, before no more are read. */
const MOST_UNDER_WAY = 1000
/** How long a bot may take from knowing who it is to hearing messages. */
const OPEN_WITHIN_MS = 30_000

/** What the listening needs to know. */
export interface Listening {
  readonly handlers: ReadonlyArray<{ readonly trigger: Trigger; readonly handler: Handler }>
  /** Done with who we are as soon as messages can come. */
  readonly opened: Deferred.Deferred<User, MattermostError>
  readonly hearBots: boolean
  /** Hears of a handler's mistake, with its message, and of a message that could not be read. */
  readonly onError: (error: unknown, message: Message | undefined) => unknown
  readonly speaking: (face: ChatFace) => void
}

/** Somebody's code threw, or its promise was rejected. */
class Threw extends Data.TaggedError("Threw")<{ readonly cause: unknown }> {}

const calling = (one: () => unknown) =>
  Effect.tryPromise({ try: async () => one(), catch: (cause) => new Threw({ cause }) })

/** Servers leave empty fields out, `props` too, whatever the model says. */
const isByMachine = ({ post }: Message) => {
  const props: Readonly<Record<string, unknown>> | null | undefined = post.props
  return props?.["from_bot"] === "true" || props?.["from_webhook"] === "true" || post.type !== ""
}

/** Hears messages and calls handlers until it is interrupted, or the session is over for good. */
export const listen = ({ handlers, hearBots, onError, opened, speaking }: Listening) =>
  Effect.gen(function* () {
    const face = yield* Chat
    const client = yield* Mattermost.Mattermost
    speaking(face)
    const me = yield* face.me
    const routes = handlers.map(({ handler, trigger }) => ({ handler, match: matcher(trigger, me.username) }))
    const runPromise = Effect.runPromiseWith(yield* Effect.context<never>())
    const inChannel = yield* inOrder(MOST_UNDER_WAY)

    const failed = (error: unknown, message: Message | undefined) =>
      Effect.catch(
        calling(() => onError(error, message)),
        ({ cause }) => Effect.logError("a bot's onError failed", cause)
      )

    const handle = (message: Message): Effect.Effect<void> => {
      if (message.post.user_id === me.id || (!hearBots && isByMachine(message))) return Effect.void
      const calls = routes.flatMap(({ handler, match }) => {
        const found = match(message)
        return found === undefined ? [] : [() => handler(contextOf(face, message, found, runPromise))]
      })
      if (calls.length === 0) return Effect.void
      const call = (one: () => unknown) => Effect.catch(calling(one), ({ cause }) => failed(cause, message))
      return inChannel(message.post.channel_id, Effect.forEach(calls, call, { discard: true }))
    }

    const hear = Stream.runForEach(face.messages, (message) =>
      Result.isSuccess(message) ? handle(message.success) : failed(message.failure, undefined)
    )
    const open = Stream.runForEach(
      Stream.filter(client.connection.changes, (state) => state._tag === "open"),
      () => Deferred.succeed(opened, me)
    )
    const inTime = Effect.andThen(
      Effect.timeoutOrElse(Deferred.await(opened), {
        duration: OPEN_WITHIN_MS,
        orElse: () => Effect.fail(new TimedOut({ endpoint: "the bot's event stream", timeoutMs: OPEN_WITHIN_MS }))
      }),
      Effect.never
    )
    yield* Effect.raceAllFirst([hear, Effect.andThen(open, Effect.never), inTime])
  }).pipe(
    Effect.scoped,
    // Whoever waits for the start hears of every end, a mistake of our own too.
    Effect.onExit((exit) => (Exit.isFailure(exit) ? Deferred.failCause(opened, exit.cause) : Effect.void))
  )
