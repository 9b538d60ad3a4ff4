import type { Transport } from "@matterwire/core/Transport"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Layer from "effect/Layer"
import type { Cors } from "./Cors.ts"
import { makeTrouble } from "./faults/frames.ts"
import { type Faults, makeFaults } from "./faults/index.ts"
import { makeFront } from "./Front.ts"
import type { Version } from "./Generation.ts"
import { makeHandler } from "./Handler.ts"
import { inProcess } from "./InProcess.ts"
import type { RateLimit } from "./Limiter.ts"
import type { Listening } from "./listen/listen.ts"
import { makeRouter } from "./Router.ts"
import { routesOf } from "./routes/index.ts"
import { makeSeed, type Seed } from "./Seed.ts"
import type { After } from "./sockets/Line.ts"
import { makeHub } from "./sockets/Hub.ts"
import { makeId, seededIds } from "./world/Ids.ts"
import { makeWorld, type OAuthSettings, type World } from "./world/World.ts"

export interface ServerOptions {
  /** Which release to be like; v3 as in 3.10 and v4 as in 11.6 at once, if left out. */
  readonly version?: Version
  /** Where everything lives: `/mattermost`. */
  readonly path?: string
  /** Off, if left out. */
  readonly rateLimit?: RateLimit
  /** Which pages of other origins may read answers; none, if left out. */
  readonly cors?: Cors
  /** Times, the limiter and every waiting go by this clock; by the machine's, if left out. */
  readonly clock?: Clock.Clock
  /** Lets posts share a millisecond, as they do on a real server, where `before` and `after` then skip some. */
  readonly ties?: boolean
  /** The most bytes that an uploaded file may have; 100 MiB, as on a real server, if left out. */
  readonly maxFileSize?: number
  /** How many wrong passwords lock an account; 10, if left out. */
  readonly loginAttempts?: number
  /** How long a login holds; as long as the release has it (11.6: 180 days, v3: 30), if left out. */
  readonly sessionLength?: Duration.Input
  /** The provider of OAuth 2: on, and without registration by itself, if left out. */
  readonly oauth?: OAuthSettings
  /**
   * Makes ids, tokens and all else that is drawn come in the same order each time (but for codes and secrets of OAuth and
   * of multi-factor login, which are for real): whatever is done in the same order then has the same names.
   */
  readonly seed?: number | string
}

const MAX_FILE_SIZE = 100 * 1024 * 1024
const LOGIN_ATTEMPTS = 10

/** How a server begins anew. */
export interface Restart {
  /**
   * What was in the database is still there (accounts, sessions, tokens, posts), and only what was in memory is gone: who is
   * there, `pending_post_id`s, the limiter's counts. With `false` the world is empty, and all tokens are dead. `true`, if
   * left out.
   */
  readonly memory?: boolean
  /** Fills a world again that was emptied, before anybody can ask: it gets the server. */
  readonly fill?: (server: Seed) => void
}

/** One request that came in. Holds no headers and no query: nothing secret. */
export interface LoggedRequest {
  readonly method: string
  /** Without the base path. */
  readonly path: string
}

/** A Mattermost-compatible server in memory. */
export interface Server extends Seed, AsyncDisposable {
  /** The way to it without a wire: give it to a client in place of an adapter's transport. */
  readonly transport: Layer.Layer<Transport>
  /** Where it is: the address it listens on, else a name that the in-process transport understands. */
  readonly url: string
  /** Opens a port on 127.0.0.1 (any free one, if left out) and answers the URL. Needs Node. */
  readonly listen: (port?: number) => Promise<string>
  /** What goes wrong on purpose. */
  readonly faults: Faults
  /** Every request and upgrade since the start, the oldest first. */
  readonly requests: ReadonlyArray<LoggedRequest>
  /**
   * Ends and begins anew, as a process does: open sockets end with 1006, and no connection can be resumed. Answers how many
   * sockets there were.
   */
  readonly restart: (how?: Restart) => number
  /**
   * Sets the clock of the world forward, or back, in milliseconds: times of posts, ends of sessions. What waits already, the
   * limiter, and how long a connection is kept go by the time that passes.
   */
  readonly jumpClock: (ms: number) => void
  /**
   * Takes a post away for good and tells nobody, as data retention does: nothing shows that there was one, and a page
   * `after` it is empty. `false`: there is none.
   */
  readonly erasePost: (postId: string) => boolean
  /** Cuts all sockets and closes the port. */
  readonly close: () => Promise<void>
}

const timers = (onServer: <A, E>(effect: Effect.Effect<A, E>) => Effect.Effect<A, E>) => {
  const running = new Set<Fiber.Fiber<void>>()
  const after: After = (ms, run) => {
    const fiber = Effect.runFork(onServer(Effect.andThen(Effect.sleep(ms), Effect.sync(run))))
    running.add(fiber)
    fiber.addObserver(() => running.delete(fiber))
    return () => fiber.interruptUnsafe()
  }
  return { after, stop: () => Effect.runPromise(Fiber.interruptAll([...running])) }
}

const load = (version: Version) => {
  const { routes, absent } = routesOf(version)
  return { absent, route: makeRouter(routes) }
}

const served = new Map<Version, ReturnType<typeof load>>()

/** The routes of a release: the same for all its servers. */
const servedBy = (version: Version): ReturnType<typeof load> => {
  const known = served.get(version) ?? load(version)
  served.set(version, known)
  return known
}

/** A server, and what it knows: for `testing`, which looks behind the API. */
export interface Assembled {
  readonly server: Server
  readonly world: World
}

export const assemble = (options: ServerOptions): Assembled => {
  const { version = "both", path: base = "", rateLimit, cors, ties = false, maxFileSize = MAX_FILE_SIZE } = options
  const { loginAttempts = LOGIN_ATTEMPTS, sessionLength, oauth = {} } = options
  const clock = options.clock ?? Effect.runSync(Clock.clockWith(Effect.succeed))
  const onServer = <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, E> =>
    Effect.provideService(effect, Clock.Clock, clock)

  const settings = {
    loginAttempts,
    sessionLength: sessionLength === undefined ? undefined : Duration.toMillis(Duration.fromInputUnsafe(sessionLength)),
    oauth
  }
  let ahead = 0
  const elapsed = () => clock.currentTimeMillisUnsafe()
  const now = () => elapsed() + ahead
  const ids = options.seed === undefined ? makeId : seededIds(options.seed)
  const world = makeWorld({ now, elapsed, makeId: ids, ties, maxFileSize, settings })
  const { after, stop } = timers(onServer)
  const trouble = makeTrouble()
  const hub = makeHub({ world, after, trouble: trouble.trouble })
  const seed = makeSeed(world)
  const faults = makeFaults({ hub, trouble, endSessions: seed.endSessions })
  const requests: Array<LoggedRequest> = []
  const { absent, route } = servedBy(version)
  const front = makeFront({
    world,
    version,
    base,
    rateLimit,
    cors,
    intercept: faults.intercept,
    spoiled: faults.spoiled,
    knows: (method, path) => route(method, path) !== undefined,
    handle: makeHandler({
      world,
      version,
      route,
      absent
    }),
    log: ({ method, path }) => requests.push({ method, path })
  })

  let opening: Promise<Listening> | undefined
  let origin = "http://localhost"
  const open = async (port: number) => {
    const { listen } = await import("./listen/listen.ts")
    return listen(port, { front, hub, after, onServer })
  }
  const close = async () => {
    const last = opening
    opening = undefined
    origin = "http://localhost"
    for (const wire of hub.wires()) wire.line.drop()
    await stop()
    await (await last)?.close()
  }

  const restart = ({ memory = true, fill }: Restart = {}): number => {
    hub.forget()
    const wires = hub.wires()
    for (const { line } of wires) line.drop()
    world.forgetCaches()
    front.forgetLimits()
    if (!memory) world.reset()
    fill?.(seed)
    return wires.length
  }

  const server: Server = {
    ...seed,
    restart,
    jumpClock: (ms) => {
      ahead += ms
    },
    erasePost: (postId) => {
      const post = world.posts.get(postId)
      if (post !== undefined) world.posts.erase(post)
      return post !== undefined
    },
    requests,
    faults: faults.verbs,
    transport: inProcess(front, hub, onServer),
    get url() {
      return `${origin}${base}`
    },
    listen: async (port = 0) => {
      const mine = (opening ??= open(port))
      try {
        const listening = await mine
        origin = listening.origin
      } catch (cause) {
        if (opening === mine) opening = undefined
        throw cause
      }
      return `${origin}${base}`
    },
    close,
    [Symbol.asyncDispose]: close
  }
  return { server, world }
}

/** Makes a server. It opens no port until `listen`. */
export const createServer = (options: ServerOptions = {}): Server => assemble(options).server

/** Makes a server that listens on a free port of 127.0.0.1. */
export const startServer = async (options: ServerOptions = {}): Promise<Server> => {
  const server = createServer(options)
  await server.listen()
  return server
}
