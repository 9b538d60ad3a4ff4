import type { Mattermost } from "@matterwire/core/Call"
import { InvalidInput, type MattermostError } from "@matterwire/core/Errors"
import * as OAuth from "@matterwire/core/OAuth"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import { isReachedBySsh, open as openBrowser } from "./browser.ts"
import { ports as registered } from "./ports.ts"
import { listen } from "./receiver.ts"

/** What a person has to see while the browser is waited for. */
export interface Waiting {
  /** To be opened in a browser; it holds the state, so for this person's eyes only. */
  readonly url: string
  /** Where the browser comes back to. Where the app is not registered with it, the browser shows an error instead. */
  readonly redirect_uri: string
  readonly port: number
  /** A browser was opened with it already. */
  readonly opened: boolean
  /** This machine is reached through ssh: a browser elsewhere needs `ssh -L PORT:127.0.0.1:PORT`. */
  readonly remote: boolean
}

/** Which app asks: one that an admin registered, or one that registers itself now, where the server lets it. */
export type Asking =
  | {
      readonly client_id: string
      /** Of a confidential app. A public one proves itself by PKCE, from server 11 on. */
      readonly client_secret?: OAuth.AppOptions["client_secret"]
      readonly client_name?: undefined
    }
  | {
      readonly client_id?: undefined
      readonly client_secret?: undefined
      /** What the user is shown, up to 64 bytes. */
      readonly client_name: string
    }

/** How a browser is waited for. */
export interface Wait {
  /**
   * The ports of the callbacks that the app is registered with; the first free one is taken. Default: those of `ports`, and
   * then, for an app that registers itself, any.
   */
  readonly ports?: ReadonlyArray<number> | undefined
  /** How long the person may take. Default: 5 minutes. */
  readonly patience?: Duration.Input | undefined
  /** `false`: open no browser. */
  readonly open?: boolean | undefined
}

export type LoginOptions = Asking &
  Wait & {
    /** Tells the person where to go. Without it, it is an error when no browser can be opened. */
    readonly show?: ((waiting: Waiting) => Effect.Effect<void>) | undefined
  }

/** What came of it: hand both to `Auth.oauth`. */
export interface Granted {
  readonly app: OAuth.App
  readonly tokens: OAuth.Tokens
}

const asApp = (asking: Asking, redirect_uri: string): Effect.Effect<OAuth.App, MattermostError, Mattermost> =>
  asking.client_id === undefined
    ? OAuth.register({ client_name: asking.client_name, redirect_uri })
    : Effect.succeed(OAuth.app({ client_id: asking.client_id, client_secret: asking.client_secret, redirect_uri }))

/**
 * Logs a person in through the browser, where they may be logged in already, by whatever means the server has (SSO, codes):
 * the port is bound, the browser asks the person, and comes back with a code. `Forbidden` when the person said no, `TimedOut`
 * when nobody came back, `InvalidInput` when no port is free.
 */
export const login = (options: LoginOptions): Effect.Effect<Granted, MattermostError, Mattermost> =>
  Effect.gen(function* () {
    const { open = true, patience, ports, show } = options
    const { port, receive, redirect_uri } = yield* listen(
      ports ?? (options.client_id === undefined ? [...registered, 0] : registered)
    )
    const app = yield* asApp(options, redirect_uri)
    const { pending, url } = yield* OAuth.begin(app)
    // It waits before there is anybody who could come back.
    const waiting = yield* Effect.forkChild(receive(url, patience), { startImmediately: true })

    const opened = open && (yield* openBrowser(url))
    if (show !== undefined) yield* show({ url, redirect_uri, port, opened, remote: isReachedBySsh() })
    else if (!opened) {
      return yield* new InvalidInput({
        endpoint: "Loopback.login",
        reason: "no browser can be opened here: pass `show`, and let it show `url` to the person"
      })
    }
    const callback = Redacted.value(yield* Fiber.join(waiting))
    return { app, tokens: yield* OAuth.finish(app, { callback, pending }) }
  }).pipe(Effect.scoped)
