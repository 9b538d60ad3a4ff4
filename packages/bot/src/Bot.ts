import * as Auth from "@matterwire/core/Auth"
import { Chat, type ChatFace, layer as chat, layerV3, layerV4, type Message } from "@matterwire/core/Chat"
import type { Options } from "@matterwire/core/Config"
import type { MattermostError } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import type { User } from "@matterwire/core/models/User"
import type { Transport } from "@matterwire/core/Transport"
import * as V3Users from "@matterwire/core/v3/Users"
import * as V4Users from "@matterwire/core/v4/Users"
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Stream from "effect/Stream"
import type { Context, Handler } from "./Context.ts"
import { inOrder } from "./inOrder.ts"
import { type Match, matcher, type Trigger } from "./triggers.ts"

/** How a bot is set up: as a client, and what it overhears. */
export interface BotOptions extends Options {
  /** The runtime's transport. `@matterwire/bot/node` brings Node's. */
  readonly transport: Layer.Layer<Transport>
  /** Log in by password: servers older than 4.1 have no tokens for bots. */
  readonly login?: { readonly login_id: string; readonly password: string } | undefined
  /** Which API to speak. Default: what the server's version says. */
  readonly api?: "v3" | "v4" | undefined
  /** Answer other bots and webhooks as well. Default: `false`, as two bots that answer each other never stop. */
  readonly hearBots?: boolean | undefined
  /** Hears of what a handler threw. Default: it is logged, and the bot goes on. */
  readonly onError?: ((error: unknown, message: Message) => void) | undefined
}

const isByMachine = ({ post }: Message) =>
  post.props["from_bot"] === "true" || post.props["from_webhook"] === "true" || post.type !== ""

/** A bot: handlers by what they wait for, kept connected from `start` to `stop`. */
export class Bot {
  readonly #options: BotOptions
  readonly #handlers: Array<{ readonly trigger: Trigger; readonly handler: Handler }> = []
  #api: "v3" | "v4" | undefined
  #running: { readonly stop: () => Promise<void>; readonly closed: Promise<void> } | undefined

  constructor(options: BotOptions) {
    this.#options = options
  }

  /**
   * Calls `handler` for each message that fits: `"mention"` (in a direct message, every one), `"message"`, `"direct"`,
   * a command such as `"!ping"`, or a pattern. Handlers of one channel run one after another, in the order of the messages.
   */
  on(trigger: Trigger, handler: Handler): this {
    this.#handlers.push({ trigger, handler })
    return this
  }

  /** Which API it speaks, once it has started. */
  get api(): "v3" | "v4" | undefined {
    return this.#api
  }

  /** Connects; resolves with who the bot is when messages can come. Rejects with the error when it cannot be that. */
  async start(): Promise<User> {
    if (this.#running !== undefined) throw new Error("the bot is running already")
    const { api, hearBots, login, onError, transport, ...options } = this.#options
    const core: Options =
      login === undefined
        ? options
        : {
            ...options,
            auth: api === "v3" ? Auth.password(V3Users.login, login) : Auth.password(V4Users.login, login)
          }
    const client = Layer.provide(Mattermost.layer(core), transport)
    const speak = api === "v3" ? layerV3 : api === "v4" ? layerV4 : chat
    const runtime = ManagedRuntime.make(Layer.provideMerge(speak, client))
    const opened = Deferred.makeUnsafe<User, MattermostError>()
    const speaking = (face: ChatFace) => {
      this.#api = face.api
    }
    const closed = runtime.runPromise(
      listen({ handlers: this.#handlers, opened, hearBots: hearBots ?? false, onError, speaking })
    )
    this.#running = { stop: () => runtime.dispose(), closed: closed.catch(() => {}) }
    try {
      return await runtime.runPromise(Deferred.await(opened))
    } catch (error) {
      await this.stop()
      throw error
    }
  }

  /** Disconnects. Handlers that are running are interrupted at their next call. */
  async stop(): Promise<void> {
    const running = this.#running
    this.#running = undefined
    await running?.stop()
    await running?.closed
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
  }
}

/** A handler threw, or its promise was rejected. */
class HandlerFailed extends Data.TaggedError("HandlerFailed")<{ readonly cause: unknown }> {}

/** What the listening needs to know. */
interface Listening {
  readonly handlers: ReadonlyArray<{ readonly trigger: Trigger; readonly handler: Handler }>
  /** Done with who we are as soon as messages can come. */
  readonly opened: Deferred.Deferred<User, MattermostError>
  readonly hearBots: boolean
  readonly onError: BotOptions["onError"]
  readonly speaking: (face: ChatFace) => void
}

/** Hears messages and calls handlers until it is interrupted, or the session is over for good. */
const listen = ({ handlers, hearBots, onError, opened, speaking }: Listening) =>
  Effect.gen(function* () {
    const face = yield* Chat
    const client = yield* Mattermost.Mattermost
    speaking(face)
    const me = yield* face.me
    const routes = handlers.map(({ handler, trigger }) => ({ handler, match: matcher(trigger, me.username) }))
    const runPromise = Effect.runPromiseWith(yield* Effect.context<never>())
    const inChannel = yield* inOrder

    const handle = (message: Message): Effect.Effect<void> => {
      if (message.post.user_id === me.id || (!hearBots && isByMachine(message))) return Effect.void
      const calls = routes.flatMap(({ handler, match }) => {
        const found = match(message)
        return found === undefined ? [] : [() => handler(contextOf(face, message, found, runPromise))]
      })
      if (calls.length === 0) return Effect.void
      const failed = (error: unknown) =>
        onError === undefined
          ? Effect.logError("a bot's handler failed", error)
          : Effect.sync(() => onError(error, message))
      const call = (one: () => unknown) =>
        Effect.catch(
          Effect.tryPromise({ try: async () => one(), catch: (cause) => new HandlerFailed({ cause }) }),
          ({ cause }) => failed(cause)
        )
      return inChannel(message.post.channel_id, Effect.forEach(calls, call, { discard: true }))
    }

    const open = Stream.runForEach(
      Stream.filter(client.connection.changes, (state) => state._tag === "open"),
      () => Deferred.succeed(opened, me)
    )
    yield* Effect.raceFirst(Stream.runForEach(face.messages, handle), Effect.andThen(open, Effect.never))
  }).pipe(
    Effect.scoped,
    Effect.tapError((error) => Deferred.fail(opened, error))
  )

const contextOf = (
  face: ChatFace,
  message: Message,
  match: Match,
  runPromise: <A>(effect: Effect.Effect<A, MattermostError>) => Promise<A>
): Context => {
  const { channel_type, post, sender_name, team_id } = message
  const where = { channel_id: post.channel_id, ...(team_id === "" ? {} : { team_id }) }
  const root_id = post.root_id !== "" ? post.root_id : channel_type === "D" ? undefined : post.id
  return {
    ...message,
    ...match,
    sender: sender_name.replace(/^@/, ""),
    reply: (text) => runPromise(face.say({ ...where, message: text, root_id })),
    say: (text) => runPromise(face.say({ ...where, message: text })),
    react: (emoji_name) => runPromise(face.react({ post, emoji_name, ...(team_id === "" ? {} : { team_id }) }))
  }
}
