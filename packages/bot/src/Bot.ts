import * as Auth from "@matterwire/core/Auth"
import { layer as chat, layerV3, layerV4, type Message } from "@matterwire/core/Chat"
import type { Options } from "@matterwire/core/Config"
import type { MattermostError } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import type { User } from "@matterwire/core/models/User"
import type { Transport } from "@matterwire/core/Transport"
import * as V3Users from "@matterwire/core/v3/Users"
import * as V4Users from "@matterwire/core/v4/Users"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type { Handler } from "./Context.ts"
import { listen } from "./listen.ts"
import type { Trigger } from "./triggers.ts"

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
  /**
   * Hears of what a handler threw, with its message, and of a message that could not be read, without. Default: it is
   * logged. The bot goes on either way.
   */
  readonly onError?: ((error: unknown, message: Message | undefined) => unknown) | undefined
  /** Hears that the session is over for good while the bot was running: a revoked token, a deactivated account. Default: it is logged. */
  readonly onEnd?: ((error: unknown) => unknown) | undefined
}

/** A bot: handlers by what they wait for, kept connected from `start` to `stop`. */
export class Bot {
  readonly #options: BotOptions
  readonly #handlers: Array<{ readonly trigger: Trigger; readonly handler: Handler }> = []
  #api: "v3" | "v4" | undefined
  #running: { readonly stop: () => Promise<void>; closed: Promise<void>; started: boolean } | undefined

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
    const { api, hearBots = false, login, onEnd, onError, transport, ...options } = this.#options
    const core: Options =
      login === undefined
        ? options
        : {
            ...options,
            auth: Auth.password(api === "v3" ? V3Users.login : V4Users.login, login, {
              older: api === undefined ? V3Users.login : undefined
            })
          }
    const client = Layer.provide(Mattermost.layer(core), transport)
    const speak = api === "v3" ? layerV3 : api === "v4" ? layerV4 : chat
    const runtime = ManagedRuntime.make(Layer.provideMerge(speak, client))
    const opened = Deferred.makeUnsafe<User, MattermostError>()
    const listening = runtime.runPromise(
      listen({
        handlers: this.#handlers,
        opened,
        hearBots,
        onError: onError ?? ((error) => Effect.runPromise(Effect.logError("a bot's handler failed", error))),
        speaking: (face) => (this.#api = face.api)
      })
    )
    const running = { started: false, stop: () => runtime.dispose(), closed: Promise.resolve() }
    running.closed = listening.catch(async (error: unknown) => {
      // Stopped by us, or never started: whoever did that knows.
      if (this.#running !== running || !running.started) return
      this.#running = undefined
      await runtime.dispose()
      try {
        await (onEnd ?? ((reason) => Effect.runPromise(Effect.logError("a bot's session is over", reason))))(error)
      } catch (failure) {
        await Effect.runPromise(Effect.logError("a bot's onEnd failed", failure))
      }
    })
    this.#running = running
    try {
      const me = await runtime.runPromise(Deferred.await(opened))
      running.started = true
      return me
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
