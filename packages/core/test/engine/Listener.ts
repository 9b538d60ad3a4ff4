import type { ConnectionState, StreamOptions } from "@matterwire/core/Call"
import type { Options } from "@matterwire/core/Config"
import type { MattermostError } from "@matterwire/core/Errors"
import { any, type Definitions } from "@matterwire/core/Event"
import * as Events from "@matterwire/core/Events"
import { gap } from "@matterwire/core/Gap"
import type { Missing } from "@matterwire/core/History"
import type { LogEntry } from "@matterwire/core/Hooks"
import * as Mattermost from "@matterwire/core/Mattermost"
import { post_deleted, post_edited, posted } from "@matterwire/core/v4/events/posts"
import { typing } from "@matterwire/core/v4/events/typing"
import { socket as v4 } from "@matterwire/core/v4/Socket"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { HistoryChannel, HistoryServer, type Written } from "./HistoryServer.ts"
import { hello, type ServerSocket, testTransport } from "./TestTransport.ts"

/** When the tests begin: a server's clock is after 2001. */
export const START = 1_700_000_000_000

const broadcast = (channelId: string, userId = "") =>
  `{"omit_users":null,"user_id":"${userId}","channel_id":"${channelId}","team_id":"","connection_id":"","omit_connection_id":""}`

const frame = (event: string, data: object, seq: number, channelId = "", userId = "") =>
  `{"event": "${event}", "data": ${JSON.stringify(data)}, "broadcast": ${broadcast(channelId, userId)}, "seq": ${seq}}`

export const typingFrame = (seq: number) => frame("typing", { parent_id: "", user_id: "ann" }, seq, "a")

/** What the socket says of a post. */
export const postFrame = (event: "posted" | "post_edited" | "post_deleted", post: Written, seq: number) =>
  frame(
    event,
    {
      channel_display_name: "",
      channel_name: post.channel_id,
      channel_type: "O",
      post: JSON.stringify(post),
      sender_name: "@ann",
      set_online: true,
      team_id: "t1"
    },
    seq,
    post.channel_id
  )

/** A server with channels, and the frames that it would send of what happens in them. */
export class Scene {
  readonly server: HistoryServer
  #seq = 0

  constructor(...channels: ReadonlyArray<HistoryChannel>) {
    this.server = new HistoryServer(...channels)
  }

  #of(channelId: string): HistoryChannel {
    const found = this.server.channels.find(({ id }) => id === channelId)
    if (found === undefined) throw new Error(`no channel ${channelId}`)
    return found
  }

  /** A new connection counts from its hello. */
  begin(next = 1): this {
    this.#seq = next - 1
    return this
  }

  get next(): number {
    return this.#seq + 1
  }

  /** Written, and said on the socket. */
  posts(id: string, at: number, channelId = "a"): string {
    const post = this.#of(channelId).post(id, at).posts.at(-1)
    if (post === undefined) throw new Error("the post is not there")
    return postFrame("posted", post, (this.#seq += 1))
  }

  edits(id: string, at: number, channelId = "a"): string {
    const post = this.#of(channelId)
      .edit(id, at)
      .posts.find((one) => one.id === id)
    if (post === undefined) throw new Error("the post is not there")
    return postFrame("post_edited", post, (this.#seq += 1))
  }

  deletes(id: string, at: number, channelId = "a"): string {
    const post = this.#of(channelId).posts.find((one) => one.id === id)
    if (post === undefined) throw new Error("the post is not there")
    this.#of(channelId).delete(id, at)
    return postFrame("post_deleted", post, (this.#seq += 1))
  }

  typing(): string {
    return typingFrame((this.#seq += 1))
  }

  removed(channelId = "a"): string {
    return frame("user_removed", { channel_id: channelId, remover_id: "ann" }, (this.#seq += 1), "", "u")
  }

  added(channelId = "a"): string {
    return frame("user_added", { user_id: "u", team_id: "t1" }, (this.#seq += 1), channelId)
  }
}

const gapLine = ({ channels, events, reason }: Pick<Missing, "channels" | "events" | "reason">) =>
  `gap ${events.join("+")}${channels === undefined ? "" : ` in ${channels.join("+")}`}: ${reason}`

const everything = any(v4)
export const gaps = gap(v4)
export const heard = [posted, post_edited, post_deleted, typing, gaps, everything] as const
/** A line for an event. */
const lineOf = (event: object): string => {
  const one: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify(event))
  const post = one["post"]
  const id = typeof post === "object" && post !== null && "id" in post ? ` ${String(post.id)}` : ""
  if (one["event"] === "gap") return gapLine(JSON.parse(JSON.stringify(event)))
  return `${String(one["event"])}${one["event"] === "*" ? ` ${String(one["name"])}` : id}`
}

export interface Played {
  readonly options?: Options
  readonly capable?: boolean
  readonly cookies?: boolean
}

/** A client on a wire that is played, and what it shows besides its streams. */
export const client = Effect.fnUntraced(function* (scene: Scene, { capable, cookies, options }: Played = {}) {
  const clock = yield* Effect.clockWith(Effect.succeed)
  if (clock.currentTimeMillisUnsafe() < START) yield* TestClock.setTime(START)
  const wire = testTransport(scene.server.answering, capable, cookies)
  const log: Array<LogEntry> = []
  const missing: Array<Missing> = []
  const states: Array<ConnectionState> = []
  let offset = 0
  /** How many sockets the test knows of: the next one can be dialled at once. */
  let known = 0
  const context = yield* Layer.build(
    Layer.provide(
      Mattermost.layer({
        url: "https://mm.test",
        token: "tokentokentoken",
        checkAnswers: true,
        pace: false,
        logger: (entry) => void log.push(entry),
        hooks: { gap: (one) => void missing.push(one.missing) },
        ...options
      }),
      wire.layer
    )
  )
  const mattermost = Context.get(context, Mattermost.Mattermost)
  yield* Effect.forkScoped(
    Stream.runForEach(mattermost.connection.changes, (state) => Effect.sync(() => states.push(state)))
  )
  yield* Effect.yieldNow

  /** The socket that was dialled last. */
  const socket = (): ServerSocket => {
    const last = wire.sockets.at(-1)
    if (last === undefined) throw new Error("nothing was dialled")
    last.clock = () => clock.currentTimeMillisUnsafe() + offset
    return last
  }

  /** Hears a stream until it ends. */
  const listen = Effect.fnUntraced(function* <Ds extends Definitions>(
    definitions: Ds,
    stream: StreamOptions = {},
    each: (line: string) => Effect.Effect<void> = () => Effect.void
  ) {
    const told: Array<string> = []
    const running = Stream.runForEach(Events.from(definitions, stream), (event) => {
      const line = lineOf(event)
      told.push(line)
      return each(line)
    }).pipe(Effect.provide(context), Effect.exit)
    const fiber = yield* Effect.forkChild(running)
    yield* TestClock.adjust(1)
    known ||= wire.sockets.length
    return {
      told,
      fiber,
      /** How it ended, where it did. */
      end: (): MattermostError | "well" | undefined => {
        const outer = fiber.pollUnsafe()
        if (outer === undefined || Exit.isFailure(outer)) return undefined
        const inner = outer.value
        if (Exit.isSuccess(inner)) return "well"
        const [reason] = inner.cause.reasons
        return reason !== undefined && reason._tag === "Fail" ? reason.error : undefined
      },
      leave: Fiber.interrupt(fiber)
    }
  })

  return {
    ...wire,
    log,
    missing,
    states,
    tags: () => states.map(({ _tag }) => _tag),
    context,
    listen,
    socket,
    now: () => clock.currentTimeMillisUnsafe() + offset,
    /** The server's clock is moved. */
    moveClock: (ms: number) => void (offset += ms),
    /** The next socket is dialled, whatever delay is drawn before. */
    redialled: Effect.gen(function* () {
      for (let waited = 0; wire.sockets.length === known && waited < 30_000; waited += 50) yield* TestClock.adjust(50)
      known = wire.sockets.length
      return socket()
    }),
    /** A new connection. */
    greets: (connectionId = "c1") =>
      Effect.suspend(() => {
        scene.begin()
        socket().say(hello(connectionId))
        return TestClock.adjust(1)
      }),
    /** Says frames, and lets them be heard. */
    says: (...frames: readonly [string, ...Array<string>]) =>
      Effect.suspend(() => {
        socket().say(...frames)
        return TestClock.adjust(1)
      }),
    drops: (code?: number) =>
      Effect.suspend(() => {
        socket().drop(code)
        return TestClock.adjust(1)
      })
  }
})

export const channel = (id: string) => new HistoryChannel(id, {})
