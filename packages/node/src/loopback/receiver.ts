import { InvalidInput, TimedOut } from "@matterwire/core/Errors"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import { createServer, type Server } from "node:http"
import { answer, type Wait } from "./answers.ts"
import { bind, HOST, ports as registered, redirectUri } from "./ports.ts"

/** A port on which the browser is waited for. */
export interface Receiver {
  readonly port: number
  /** What the app must be registered with, and what to begin with. */
  readonly redirect_uri: string
  /**
   * Waits for the browser to come back from where `url` (of `OAuth.begin`) sent it, and gives the address that it came back
   * to, for `OAuth.finish`: with a code, or with the user's refusal. `TimedOut` after `patience`; default: 5 minutes.
   */
  readonly receive: (
    url: string,
    patience?: Duration.Input
  ) => Effect.Effect<Redacted.Redacted<string>, InvalidInput | TimedOut>
}

/** How long a request may take to say what it wants: a browser takes no time at all. Who says more than 16 KiB gets a 431. */
const LIMITS = { headersTimeout: 5000, requestTimeout: 5000, connectionsCheckingInterval: 1000 }

/** How long the page that says "close me" may hold up the end. */
const FAREWELL_MS = 1000

const PATIENCE: Duration.Input = "5 minutes"

const inWords = (ms: number): string => {
  const [count, unit] = ms % 60_000 === 0 ? [ms / 60_000, "minute"] : [ms / 1000, "second"]
  return `${count} ${unit}${count === 1 ? "" : "s"}`
}

/** No slow server: a person who did something else, or whom the browser showed an error that it tells nobody else. */
class NobodyCame extends TimedOut {
  readonly #redirectUri: string
  constructor(redirectUri: string, patience: Duration.Input) {
    super({ endpoint: "GET /callback", timeoutMs: Duration.toMillis(patience) })
    this.#redirectUri = redirectUri
  }
  override get reason(): string {
    return `nobody came back from the browser within ${inWords(this.timeoutMs)}; if it showed an error, see whether the app is registered with ${this.#redirectUri}`
  }
}

const codeOf = (error: NodeJS.ErrnoException): string => error.code ?? error.message

/** Listens; gives the port, or the code of why not. */
const listenOn = (server: Server, port: number): Effect.Effect<number | string> =>
  Effect.callback((resume) => {
    const done = (outcome: number | string) => {
      server.off("error", failed).off("listening", listening)
      resume(Effect.succeed(outcome))
    }
    const failed = (error: NodeJS.ErrnoException) => done(codeOf(error))
    const listening = () => {
      const address = server.address()
      done(typeof address === "object" && address !== null ? address.port : "no address")
    }
    server.once("error", failed).once("listening", listening)
    // In a cluster, too: another worker must not get our callback.
    server.listen({ host: HOST, port, exclusive: true })
  })

/** Ends what is open; before that the browser is let go on to the last page, if it is on its way there. */
const close = (server: Server, shown: Promise<void> | undefined) =>
  Effect.promise(async () => {
    if (shown !== undefined) {
      let timer: NodeJS.Timeout | undefined
      await Promise.race([shown, new Promise((resolve) => (timer = setTimeout(resolve, FAREWELL_MS)))])
      clearTimeout(timer)
    }
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  })

/**
 * Loopback interface redirection (RFC 8252, 7.3): listens on 127.0.0.1 alone, on the first of the ports that is free, until
 * the scope ends. One callback is taken. `InvalidInput` when no port is free; port 0 takes any.
 */
export const listen = (ports: ReadonlyArray<number> = registered): Effect.Effect<Receiver, InvalidInput, Scope.Scope> =>
  Effect.gen(function* () {
    let wait: Wait = "nothing"
    let shown: Promise<void> | undefined
    let sawLastPage = () => {}
    const arrived = yield* Deferred.make<Redacted.Redacted<string>>()

    const open = Effect.suspend(() => {
      const server = createServer(LIMITS)
      return Effect.map(
        bind((port) => listenOn(server, port), ports),
        (port) => ({ server, port })
      )
    })
    const { port, server } = yield* Effect.acquireRelease(open, ({ server }) => close(server, shown))

    server.on("request", (request, response) => {
      const { body, came, headers, status } = answer(request, port, wait)
      if (came !== undefined) {
        wait = came.as
        shown = new Promise((resolve) => (sawLastPage = resolve))
        Deferred.doneUnsafe(arrived, Effect.succeed(Redacted.make(came.callback, { label: "callback" })))
      }
      response.writeHead(status, headers).end(body)
      if (status === 200) response.once("close", sawLastPage)
    })
    // A connection that cannot be accepted (too many are open) does not end the wait.
    server.on("error", () => {})

    return {
      port,
      redirect_uri: redirectUri(port),
      receive: Effect.fnUntraced(function* (url, patience = PATIENCE) {
        const state = URL.canParse(url) ? new URL(url).searchParams.get("state") : null
        if (state === null || state === "") {
          return yield* new InvalidInput({ endpoint: "Loopback", reason: "`url` is not what `begin` gave" })
        }
        if (wait !== "granted" && wait !== "refused") wait = { state }
        return yield* Effect.timeoutOrElse(Deferred.await(arrived), {
          duration: patience,
          orElse: () => {
            wait = "nothing"
            return Effect.fail(new NobodyCame(redirectUri(port), patience))
          }
        })
      })
    }
  })
